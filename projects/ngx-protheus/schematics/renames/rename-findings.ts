import { lineOf } from '../edit/text-edit';
import { type Finding } from '../report/finding';
import { type Text } from '../report/language';
import { importsOf } from '../syntax/imported-names';
import { lineOfNode, type Source } from '../syntax/source';
import { ts } from '../syntax/typescript';
import { type MemberChange, memberChanges } from './public-names';
import { type RenameResult } from './rename-result';

/** What the developer has to check in one file. */
export function renameFindings({ ast, path }: Source, result: RenameResult): Finding[] {
  const at = (node: ts.Node, text: Text): Finding => ({ path, line: lineOfNode(node), text });
  return [
    ...result.exportsToCheck.map(({ node, change: { kind, name, to } }) =>
      at(
        node,
        kind === 'removed'
          ? {
              en: `${name} is no longer exported; use ${to}`,
              pt: `${name} não é mais exportado; use ${to}`,
            }
          : {
              en: `${name} is now exported by '${to}'; change the import`,
              pt: `${name} agora é exportado por '${to}'; altere o import`,
            },
      ),
    ),
    ...result.renamedExports
      .filter(({ change: { module, name } }) => module === 'protheus-devkit' && isInMemory(name))
      .map(({ node, change: { name } }) =>
        at(node, {
          en: `${name}: the files of the package are no longer buffers; read them with await file.read()`,
          pt: `${name}: os arquivos do pacote não são mais buffers; leia-os com await file.read()`,
        }),
      ),
    ...result.membersToCheck
      .filter(({ node, change }) => isLikely(node, change, ast))
      .map(({ node, change: { owner, name, to } }) => at(node, memberText(owner, name, to))),
    ...result.valuesToCheck.map(({ node, to }) =>
      at(node, {
        en: `'foreign' as the kind of a URL is now '${to}'`,
        pt: `'foreign' como tipo de uma URL agora é '${to}'`,
      }),
    ),
  ];
}

/** Members with old names in a template, in which types are not known. */
export function templateFindings(path: string, text: string, firstLine = 1): Finding[] {
  return memberChanges
    .filter(({ name }) => isCompound(name))
    .flatMap(({ owner, name, to }) =>
      [...text.matchAll(new RegExp(`\\.\\s*${name}\\b`, 'g'))].map(({ index }) => ({
        path,
        line: firstLine + lineOf(text, index) - 1,
        text: memberText(owner, name, to),
      })),
    );
}

/** Whether a name has several words, so that it hardly belongs to anything else. */
function isCompound(name: string): boolean {
  return /[a-z][A-Z]/.test(name);
}

/**
 * Whether a member of an unknown type probably belongs to the old API: the file imports the entry
 * point, or the receiver is named like the type.
 */
function isLikely(
  node: ts.Node,
  { module, owner, name }: MemberChange,
  ast: ts.SourceFile,
): boolean {
  const isImported = importsOf(ast, module).length > 0;
  if (isImported && isCompound(name)) return true;
  if (!isImported && !isCompound(name)) return false;
  const receiver = receiverText(node).toLowerCase();
  const words = owner.match(/[A-Z][a-z]+/g) ?? [];
  return words
    .filter(word => !['Protheus', 'Fake', 'Options', 'With'].includes(word))
    .some(word => receiver.includes(word.toLowerCase()));
}

/** The code around a member that names its object: `this.session`, `channel.request`. */
function receiverText({ parent }: ts.Node): string {
  if (ts.isPropertyAccessExpression(parent)) return parent.expression.getText();
  const outer = parent.parent.parent;
  if (ts.isVariableDeclaration(outer)) return outer.initializer?.getText() ?? '';
  if (!ts.isCallExpression(outer)) return '';
  const property = ts.isPropertyAssignment(outer.parent) ? outer.parent.name.getText() : '';
  return `${property} ${outer.expression.getText()}`;
}

function isInMemory(name: string): boolean {
  return name === 'readApp' || name === 'AppArchive';
}

function memberText(owner: string, name: string, to: string): Text {
  return {
    en: `${name} of ${owner} is now ${to}; change it if this is a ${owner}`,
    pt: `${name} de ${owner} agora é ${to}; altere se este for um ${owner}`,
  };
}
