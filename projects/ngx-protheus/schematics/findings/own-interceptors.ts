import { type Tree } from '@angular-devkit/schematics';
import { ConstantTexts } from '../advpl-messages/constant-texts';
import { lineOf } from '../edit/text-edit';
import { type Finding } from '../report/finding';
import { type Text } from '../report/language';
import { importedNames } from '../syntax/imported-names';
import { findAll, type Source, Sources } from '../syntax/source';
import { pathMapping } from '../syntax/tsconfig';
import { ts } from '../syntax/typescript';
import { type Application } from '../workspace/application';
import { doesMore, type Work, workOf } from './interceptor-work';
import { type Interceptor, interceptorsIn } from './interceptors-in';
import { scannedPaths } from './scanned-paths';

/**
 * The interceptors of an application that it no longer needs, because provideProtheus() does the same:
 * they put a prefix in front of URLs, or set `Authorization` or `tenantid`. Each is listed where it is
 * declared and, when it does nothing else, where it is registered. Nothing is removed.
 */
export function findOwnInterceptors(tree: Tree, app: Application): Finding[] {
  const all = new Sources(tree);
  const sources = scannedPaths(tree, app)
    .filter(path => path.endsWith('.ts'))
    .flatMap(path => all.read(path) ?? []);
  const texts = new ConstantTexts(all, pathMapping(tree, app.tsConfig));
  return sources.flatMap(source =>
    interceptorsIn(source.ast).flatMap(interceptor => {
      const value = (node: ts.Expression): string | undefined => texts.of(source, node);
      const works = workOf(interceptor, value);
      if (!works.length) return [];
      const isPart = doesMore(interceptor, value);
      const text = textOf(interceptor, works, isPart);
      const registrations = isPart ? [] : registrationsOf(interceptor, sources);
      const places = [[source, interceptor.position] as const, ...registrations];
      return places.map(([{ path, file }, position]) => ({
        path,
        line: lineOf(file.text, position),
        text,
      }));
    }),
  );
}

function registrationsOf(
  { name }: Interceptor,
  sources: readonly Source[],
): (readonly [Source, number])[] {
  return name === undefined ? [] : sources.flatMap(source => registrationsIn(source, name));
}

/** Where a file names an interceptor in `withInterceptors([…])` or in a provider of `HTTP_INTERCEPTORS`. */
function registrationsIn(source: Source, name: string): (readonly [Source, number])[] {
  const { ast } = source;
  const local = localNameOf(ast, name);
  return findAll(ast, ts.isIdentifier)
    .filter(node => node.text === local && isRegistration(node))
    .map(node => [source, node.getStart()] as const);
}

/** The name under which a file imports an export of a file of the application. */
function localNameOf(ast: ts.SourceFile, name: string): string {
  const modules = ast.statements
    .filter(ts.isImportDeclaration)
    .map(({ moduleSpecifier }) => (moduleSpecifier as ts.StringLiteral).text);
  return modules.map(module => importedNames(ast, module).named.get(name)).find(Boolean) ?? name;
}

function isRegistration(node: ts.Identifier): boolean {
  const { parent } = node;
  if (ts.isPropertyAssignment(parent)) {
    return (
      parent.initializer === node &&
      ['useClass', 'useExisting'].includes(parent.name.getText()) &&
      parent.parent.getText().includes('HTTP_INTERCEPTORS')
    );
  }
  const list = ts.isCallExpression(parent) && parent.expression === node ? parent.parent : parent;
  return (
    ts.isArrayLiteralExpression(list) &&
    ts.isCallExpression(list.parent) &&
    /(^|\.)\w*[iI]nterceptors$/.test(list.parent.expression.getText())
  );
}

const names: Readonly<Partial<Record<Work, string>>> = {
  authorization: 'Authorization',
  tenant: 'tenantid',
};

function textOf({ name }: Interceptor, works: readonly Work[], isPart: boolean): Text {
  const headers = works.map(work => names[work]).filter(header => header !== undefined);
  const hasPrefix = works.includes('prefix');
  const en = [
    ...(headers.length ? [`sets ${headers.join(' and ')}`] : []),
    ...(hasPrefix ? ['puts a prefix in front of the URL'] : []),
  ].join(' and ');
  const pt = [
    ...(headers.length ? [`define ${headers.join(' e ')}`] : []),
    ...(hasPrefix ? ['põe um prefixo na URL'] : []),
  ].join(' e ');
  const own = name === undefined ? '' : ` ${name}`;
  return {
    en:
      `interceptor${own} ${en}: provideProtheus() does that for the REST server of Protheus; ` +
      (isPart ? 'remove that part, the rest may stay' : 'remove it and where it is registered'),
    pt:
      `o interceptor${own} ${pt}: o provideProtheus() já faz isso para o servidor REST do Protheus; ` +
      (isPart ? 'remova essa parte, o resto pode ficar' : 'remova-o, também de onde é registrado'),
  };
}
