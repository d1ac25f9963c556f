import { type Text } from '../report/language';
import { ts } from '../syntax/typescript';
import { isBackendUrl, isRequested } from './absolute-url';
import { type FindingRule, stringsIn } from './scanned-file';

/** Files that a page or a style sheet loads by itself, without HttpClient. */
const EXTENSION =
  /\.(png|jpe?g|gif|svg|webp|avif|ico|bmp|css|woff2?|ttf|otf|eot|mp4|webm|mp3)(?=$|[?#'"`)\s])/i;

/**
 * The URL of a picture, style sheet or font in TypeScript that leads to another server, or to the root
 * of the server: inside Protheus the application is in a folder. Requests of HttpClient are not meant.
 */
export const fileUrl: FindingRule = ({ ast }) =>
  ast
    ? stringsIn(ast)
        .filter(({ node }) => !isRequested(node))
        .flatMap(({ node, value }) => {
          const text = problemOf(node, value);
          return text ? [{ position: node.getStart(), text }] : [];
        })
    : [];

function problemOf(node: ts.Node, value: string): Text | undefined {
  // `url(…)` in a style sheet of a component, or in a style that the code sets.
  for (const [, url = ''] of value.matchAll(/\burl\(\s*["']?([^"')\s]+)/g)) {
    if (/^(https?:)?\/\//i.test(url)) return otherServer;
    if (url.startsWith('/')) return rootOfServer;
  }
  if (!EXTENSION.test(wholeText(node)) || isPutBehind(node)) return undefined;
  if (/^(https?:)?\/\/[^/]/i.test(value)) return isBackendUrl(value) ? undefined : otherServer;
  return /^\/[^/]/.test(value) ? rootOfServer : undefined;
}

/** The template or the sum to which a text belongs. */
function wholeText(node: ts.Node): string {
  let whole = node;
  while (
    ts.isTemplateSpan(whole.parent) ||
    ts.isTemplateExpression(whole.parent) ||
    isSum(whole.parent)
  ) {
    whole = whole.parent;
  }
  return whole.getText();
}

/** Whether a text follows another one. */
function isPutBehind(node: ts.Node): boolean {
  if (ts.isTemplateMiddle(node) || ts.isTemplateTail(node)) return true;
  for (let child = node; isSum(child.parent); child = child.parent) {
    if (child.parent.right === child) return true;
  }
  return false;
}

function isSum(node: ts.Node): node is ts.BinaryExpression {
  return ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.PlusToken;
}

const otherServer: Text = {
  en: 'file of another server: many users have no internet, and FwCallApp allows only REST from there; copy the file into the application',
  pt: 'arquivo de outro servidor: muitos usuários não têm internet, e a FwCallApp só permite REST de lá; copie o arquivo para o aplicativo',
};

const rootOfServer: Text = {
  en: 'URL of a file that begins with a slash: inside Protheus the application is in a folder, and the file is not at the root of the server; write it without the slash (assets/…)',
  pt: 'URL de um arquivo que começa com uma barra: dentro do Protheus o aplicativo fica em uma pasta, e o arquivo não está na raiz do servidor; escreva sem a barra (assets/…)',
};
