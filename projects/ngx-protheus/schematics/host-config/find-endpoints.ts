import { type Tree } from '@angular-devkit/schematics';
import { ConstantTexts } from '../advpl-messages/constant-texts';
import { readTextFile } from '../edit/text-file';
import { findAll, type Source, Sources } from '../syntax/source';
import { pathMapping } from '../syntax/tsconfig';
import { ts } from '../syntax/typescript';
import { unwrap } from '../syntax/unwrap';
import { type Application } from '../workspace/application';
import { applicationFiles } from '../workspace/application-files';

/** A REST endpoint that the sources of an application name. */
export interface Endpoint {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** The path with `:name` for what the sources do not contain. */
  readonly path: string;
}

const METHODS = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'] as const;

/** Paths that the local host answers itself. */
const PLATFORM = /^\/api\/(framework|oauth2|brand|language|protheus\/session)\//i;

/** Properties and attributes of PO UI with the endpoint of a list. */
const LIST_NAME = /^(service-?api|api-?service|filter-?service)$/i;

/** Finds the endpoints of an application: calls of HttpClient, and lists of PO UI. */
export function findEndpoints(tree: Tree, app: Application): Endpoint[] {
  const sources = new Sources(tree);
  const texts = new ConstantTexts(sources, pathMapping(tree, app.tsConfig));
  const found = applicationFiles(tree, app).flatMap(path => {
    if (path.endsWith('.html')) return endpointsInTemplate(readTextFile(tree, path)?.text ?? '');
    if (!path.endsWith('.ts') || /\.(spec|d)\.ts$/.test(path)) return [];
    const source = sources.read(path);
    return source ? endpointsIn(source, texts) : [];
  });
  const own = found.filter(({ path }) => !PLATFORM.test(path));
  const unique = new Map(own.map(endpoint => [`${endpoint.path} ${endpoint.method}`, endpoint]));
  return [...unique].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, endpoint]) => endpoint);
}

function endpointsIn(source: Source, texts: ConstantTexts): Endpoint[] {
  const calls = findAll(source.ast, ts.isCallExpression).flatMap(call => {
    const method = methodOf(call);
    const path = method && pathOf(source, call.arguments[0], texts);
    return method && path !== undefined ? [{ method, path }] : [];
  });
  const lists = findAll(source.ast, isListProperty).flatMap(({ initializer }) => {
    const path = pathOf(source, initializer, texts);
    return path === undefined ? [] : [{ method: 'GET', path } as const];
  });
  const templates = findAll(source.ast, ts.isPropertyAssignment)
    .filter(({ name }) => name.getText() === 'template')
    .flatMap(({ initializer }) =>
      ts.isStringLiteralLike(initializer) ? endpointsInTemplate(initializer.text) : [],
    );
  return [...calls, ...lists, ...templates];
}

/** The method of a call such as `this.http.get(…)`. */
function methodOf({ expression }: ts.CallExpression): Endpoint['method'] | undefined {
  if (!ts.isPropertyAccessExpression(expression)) return undefined;
  if (!/http/i.test(expression.expression.getText())) return undefined;
  return METHODS.find(method => method.toLowerCase() === expression.name.text);
}

function isListProperty(
  node: ts.Node,
): node is (ts.PropertyAssignment | ts.PropertyDeclaration) & { readonly name: ts.Identifier } {
  return (
    (ts.isPropertyAssignment(node) || ts.isPropertyDeclaration(node)) &&
    ts.isIdentifier(node.name) &&
    LIST_NAME.test(node.name.text)
  );
}

function endpointsInTemplate(template: string): Endpoint[] {
  return [...template.matchAll(/\[?p-([\w-]+)\]?\s*=\s*["']\s*['`]?([^"'`]+)/g)].flatMap(
    ([, name = '', value = '']) => {
      const path = LIST_NAME.test(name) && value.startsWith('/') ? pathFrom(value) : undefined;
      return path === undefined ? [] : [{ method: 'GET', path }];
    },
  );
}

function pathOf(
  source: Source,
  expression: ts.Expression | undefined,
  texts: ConstantTexts,
): string | undefined {
  return expression && pathFrom(written(source, expression, texts));
}

/** The text of a URL with `:name` for each part that the sources do not contain. */
function written(
  source: Source,
  expression: ts.Expression,
  texts: ConstantTexts,
  depth = 0,
): string {
  const node = unwrap(expression);
  if (ts.isStringLiteralLike(node)) return node.text;
  if (depth > 5) return parameterOf(node);
  const part = (inner: ts.Expression): string => written(source, inner, texts, depth + 1);
  if (ts.isTemplateExpression(node)) {
    return node.templateSpans.reduce(
      (text, span) => text + part(span.expression) + span.literal.text,
      node.head.text,
    );
  }
  if (ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.PlusToken) {
    return part(node.left) + part(node.right);
  }
  const found = texts.value(source, node);
  return found ? written(found.source, found.value, texts, depth + 1) : parameterOf(node);
}

/** `:id` for `this.order.id` and for a call of `id()`. */
function parameterOf(node: ts.Expression): string {
  const names = ts.isCallExpression(node) ? node.expression.getText() : node.getText();
  return `:${/\.?(\w+)\W*$/.exec(names)?.[1] ?? 'id'}`;
}

/** The path below the REST base; undefined for another server and for a file of the application. */
function pathFrom(url: string): string | undefined {
  const server = /^https?:\/\/[^/]*/i.exec(url)?.[0];
  // A server of the development, whose base ends with /rest.
  if (server && !/localhost|:\d+$|\d+(\.\d+){3}/.test(server)) return undefined;
  const path = url
    .slice(server?.length ?? 0)
    .replace(/[?#].*$/s, '')
    // What stands in front of the first slash is a base that the sources do not contain.
    .replace(/^(:\w+)+(?=\/)/, '')
    .replace(/^(\/?rest\d*)(?=\/)/i, '')
    .replace(/(?<=[^/])(:\w+)+$/, '')
    .replace(/\/+$/, '');
  const absolute = path.startsWith('/') ? path : `/${path}`;
  const isEndpoint = /^(\/(:?[\w.~-]+))+$/.test(absolute) && /^\/[\w.-]/.test(absolute);
  return isEndpoint && !/^\/assets\/|\.(json|svg|html|txt)$/i.test(absolute) ? absolute : undefined;
}
