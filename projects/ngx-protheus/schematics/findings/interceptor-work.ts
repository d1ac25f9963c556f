import { findAll } from '../syntax/source';
import { ts } from '../syntax/typescript';
import { unwrap } from '../syntax/unwrap';
import { type Interceptor } from './interceptors-in';
import { isForOtherServer, type TextOf, valuesOf } from './other-server';

/** What an interceptor does that provideProtheus() does too. */
export type Work = 'authorization' | 'tenant' | 'prefix';

const HEADERS = new Map<string, Work>([
  ['authorization', 'authorization'],
  ['tenantid', 'tenant'],
]);

/** What an interceptor does itself of what provideProtheus() does, without what is for other servers. */
export function workOf(interceptor: Interceptor, textOf: TextOf): Work[] {
  const { code } = interceptor;
  const own = <T extends ts.Node>(nodes: readonly T[]): boolean =>
    nodes.some(node => !isForOtherServer(node, { code, textOf }));
  const writes = code.flatMap(node => headerWrites(node, textOf));
  const works = (['authorization', 'tenant'] as const).filter(work =>
    own(writes.filter(write => write.work === work).map(({ node }) => node)),
  );
  return own(prefixedUrls(code)) ? [...works, 'prefix'] : works;
}

/** Whether an interceptor changes requests or responses in other ways too: those may stay. */
export function doesMore({ code }: Interceptor, textOf: TextOf): boolean {
  const calls = code.flatMap(node => findAll(node, ts.isCallExpression));
  return (
    calls.some(({ expression }) => /\b(next|handle)\([^]*\.pipe$/.test(expression.getText())) ||
    calls
      .flatMap(changesOf)
      .some(({ name }) => !/^(url|headers|setHeaders)$/.test(name?.getText() ?? '')) ||
    code.flatMap(node => headerWrites(node, textOf)).some(({ work }) => work === undefined)
  );
}

/** The properties in `request.clone({ … })`. */
function changesOf({
  expression,
  arguments: [changes],
}: ts.CallExpression): ts.ObjectLiteralElementLike[] {
  const isClone = ts.isPropertyAccessExpression(expression) && expression.name.text === 'clone';
  return isClone && changes && ts.isObjectLiteralExpression(changes) ? [...changes.properties] : [];
}

interface HeaderWrite {
  readonly node: ts.Node;
  /** Undefined for a header that the library does not send. */
  readonly work: Work | undefined;
}

/** Where code gives a value to a header whose name the sources contain. */
function headerWrites(code: ts.Node, textOf: TextOf): HeaderWrite[] {
  const found: HeaderWrite[] = [];
  const add = (node: ts.Node, name: string | undefined): void => {
    if (name !== undefined) found.push({ node, work: HEADERS.get(name.toLowerCase()) });
  };
  const visit = (node: ts.Node): void => {
    if (ts.isPropertyAssignment(node) || ts.isShorthandPropertyAssignment(node)) {
      if (isInHeaders(node)) add(node, nameOf(node.name, textOf));
    } else if (ts.isCallExpression(node)) {
      const [name] = node.arguments;
      if (name && isHeaderSetter(node.expression)) add(node, textOf(name));
    } else if (ts.isBinaryExpression(node)) {
      if (node.operatorToken.kind === ts.SyntaxKind.EqualsToken)
        add(node, writtenKey(node.left, textOf));
    }
    ts.forEachChild(node, visit);
  };
  visit(code);
  return found;
}

function nameOf(name: ts.PropertyName, textOf: TextOf): string | undefined {
  if (ts.isComputedPropertyName(name)) return textOf(name.expression);
  return name.text;
}

/** `headers.set(…)` and `headers.append(…)`, not those of a map or a storage. */
function isHeaderSetter(callee: ts.Expression): boolean {
  return (
    ts.isPropertyAccessExpression(callee) &&
    ['set', 'append'].includes(callee.name.text) &&
    !/storage|store|map|cookie|params/i.test(callee.expression.getText().replace(/\(.*$/s, ''))
  );
}

/** The key in `headers['name'] = …` and `headers.name = …`. */
function writtenKey(target: ts.Expression, textOf: TextOf): string | undefined {
  if (ts.isElementAccessExpression(target)) {
    return /header/i.test(target.expression.getText())
      ? textOf(target.argumentExpression)
      : undefined;
  }
  return ts.isPropertyAccessExpression(target) && /header/i.test(target.expression.getText())
    ? target.name.text
    : undefined;
}

/** Whether a property belongs to headers: in `setHeaders`, `headers`, `new HttpHeaders(…)` or a variable of that name. */
function isInHeaders(property: ts.Node): boolean {
  for (let { parent } = property; parent; parent = parent.parent) {
    if (ts.isPropertyAssignment(parent) || ts.isVariableDeclaration(parent)) {
      return /headers?$/i.test(parent.name.getText());
    }
    if (ts.isNewExpression(parent)) return parent.expression.getText() === 'HttpHeaders';
    if (ts.isFunctionLike(parent)) return /header/i.test(parent.name?.getText() ?? '');
    if (ts.isBinaryExpression(parent) && parent.operatorToken.kind === ts.SyntaxKind.EqualsToken) {
      return /headers?$/i.test(parent.left.getText());
    }
  }
  return false;
}

/** The URLs in `request.clone({ url: … })` that begin with something in front of the URL of the request. */
function prefixedUrls(code: readonly ts.Node[]): ts.Expression[] {
  const requests = requestNames(code);
  const copies = new Set<string>();
  const isUrl = (node: ts.Node): boolean =>
    ts.isPropertyAccessExpression(node)
      ? ['url', 'urlWithParams'].includes(node.name.text) && requests.has(node.expression.getText())
      : ts.isIdentifier(node) &&
        copies.has(node.text) &&
        !ts.isPropertyAccessExpression(node.parent);
  // `const { url } = request`, `const path = request.url`.
  for (const { name, initializer } of code.flatMap(node =>
    findAll(node, ts.isVariableDeclaration),
  )) {
    if (!initializer) continue;
    if (isUrl(initializer)) copies.add(name.getText());
    else if (ts.isObjectBindingPattern(name) && requests.has(initializer.getText()))
      copies.add('url');
  }
  return code
    .flatMap(node => findAll(node, ts.isCallExpression))
    .flatMap(changesOf)
    .filter(({ name }) => name?.getText() === 'url')
    .flatMap(property => {
      if (ts.isShorthandPropertyAssignment(property)) return [property.name];
      return ts.isPropertyAssignment(property) ? [unwrap(property.initializer)] : [];
    })
    .filter(url =>
      [url, ...valuesOf(url, code)].some(
        value => !/^[`'"](\.?\/)?assets\b/.test(value.getText()) && hasPrefix(value, isUrl),
      ),
    );
}

/** The names of parameters, and of variables that contain a request. */
function requestNames(code: readonly ts.Node[]): ReadonlySet<string> {
  const parameters = code
    .flatMap(node => [node, ...findAll(node, ts.isFunctionLike)])
    .filter(ts.isFunctionLike)
    .flatMap(({ parameters: list }) => list.map(({ name }) => name.getText()));
  const variables = code
    .flatMap(node => findAll(node, ts.isVariableDeclaration))
    .filter(
      ({ initializer }) =>
        initializer &&
        (parameters.includes(initializer.getText()) || initializer.getText().includes('.clone(')),
    )
    .map(({ name }) => name.getText());
  return new Set([...parameters, ...variables]);
}

/** Whether an expression puts something in front of the URL of the request. */
function hasPrefix(node: ts.Node, isUrl: (node: ts.Node) => boolean): boolean {
  const contains = (part: ts.Node): boolean =>
    isUrl(part) || (ts.forEachChild(part, child => contains(child) || undefined) ?? false);
  if (ts.isTemplateExpression(node)) {
    const index = node.templateSpans.findIndex(({ expression }) => contains(expression));
    if (index > 0 || (index === 0 && node.head.text)) return true;
  } else if (ts.isBinaryExpression(node)) {
    const isSum = node.operatorToken.kind === ts.SyntaxKind.PlusToken;
    if (isSum && contains(node.right)) return true;
  } else if (ts.isCallExpression(node) || ts.isNewExpression(node)) {
    const index = node.arguments?.findIndex(contains) ?? -1;
    const isConcat = /\.concat$/.test(node.expression.getText());
    const isUrlClass = node.expression.getText() === 'URL' && node.arguments?.length === 2;
    if (index > 0 || (index === 0 && (isConcat || isUrlClass))) return true;
  } else if (ts.isArrayLiteralExpression(node)) {
    if (node.elements.findIndex(contains) > 0) return true;
  }
  return ts.forEachChild(node, child => hasPrefix(child, isUrl) || undefined) ?? false;
}
