import { join } from 'node:path';
import ts from 'typescript';
import { preludeOf, SELF } from './assumed-imports.js';
import { type Page, root } from './pages.js';

/** A sample as a file for the compiler. */
interface SampleFile {
  readonly where: string;
  readonly firstLine: number;
  readonly text: string;
}

/** The last program: the next one reuses most of it, Angular's typings. */
let lastProgram: ts.Program | undefined;

/**
 * Compiles every TypeScript sample of some pages against the sources.
 * @returns The messages of the compiler, each with page and line.
 */
export function compileSamples(pages: readonly Page[]): {
  readonly count: number;
  readonly problems: readonly string[];
} {
  const files = new Map<string, SampleFile>();
  for (const page of pages) {
    for (const fence of page.fences.filter(({ language }) => language === 'ts')) {
      // Beside the sources' node_modules; the folder does not have to exist.
      const name = join(root, 'docs-samples', `${page.path.replace(/\W/g, '-')}-${fence.line}.ts`);
      const text = fence.fragment ? fragmentText(fence.code) : moduleText(fence.code);
      files.set(name, { where: page.path, firstLine: fence.line, text });
    }
  }
  const options = compilerOptions();
  const host = ts.createCompilerHost(options);
  const { readFile, fileExists, getSourceFile } = host;
  host.fileExists = path => files.has(path) || fileExists(path);
  host.readFile = path => files.get(path)?.text ?? readFile(path);
  host.getSourceFile = (path, version, ...rest) => {
    const sample = files.get(path);
    return sample
      ? ts.createSourceFile(path, sample.text, version)
      : getSourceFile(path, version, ...rest);
  };
  const program = ts.createProgram([...files.keys()], options, host, lastProgram);
  lastProgram = program;
  const problems = [...files].flatMap(([name, sample]) => {
    const source = program.getSourceFile(name);
    return [...program.getSyntacticDiagnostics(source), ...program.getSemanticDiagnostics(source)]
      .filter(({ file }) => file?.fileName === name)
      .map(diagnostic => describe(diagnostic, sample));
  });
  return { count: files.size, problems };
}

function compilerOptions(): ts.CompilerOptions {
  const spec = join(root, 'projects', 'ngx-protheus', 'tsconfig.spec.json');
  const { options } = ts.parseJsonConfigFileContent(
    ts.readConfigFile(spec, path => ts.sys.readFile(path)).config,
    ts.sys,
    join(root, 'projects', 'ngx-protheus'),
  );
  return {
    ...options,
    noEmit: true,
    noUnusedLocals: false,
    noUnusedParameters: false,
    noPropertyAccessFromIndexSignature: false,
    types: ['jasmine', 'node'],
    typeRoots: [join(root, 'node_modules', '@types')],
    paths: {
      ...options.paths,
      'protheus-devkit': [join(root, 'projects', 'protheus-devkit', 'src', 'index.ts')],
      '@playwright/test': [join(root, 'e2e', 'support', 'playwright-test.ts')],
    },
  };
}

/** A complete file, with the declarations of its assumed names before its first line. */
function moduleText(code: string): string {
  const hasImports = /^import /m.test(code);
  return `${preludeOf(freeNames(code), { imports: !hasImports })} export {}; ${code}`;
}

/** The statements of a method of a component or of a test; imports remain outside. */
function fragmentText(code: string): string {
  const imports = /^import [^;]*;$/gm;
  const hasImports = imports.test(code);
  const prelude = preludeOf(freeNames(code), { imports: !hasImports });
  const outside = (code.match(imports) ?? []).join(' ').replace(/\n/g, ' ');
  const inside = code.replace(imports, text => text.replace(/[^\n]/g, ' '));
  return `${outside} ${prelude} export async function sample(this: { ${SELF} }) { ${inside}\n}`;
}

/** Every name that a sample uses and does not declare or import. */
function freeNames(code: string): ReadonlySet<string> {
  const source = ts.createSourceFile('sample.ts', code, ts.ScriptTarget.ES2022, true);
  const used = new Set<string>();
  const declared = new Set<string>();
  const visit = (node: ts.Node): void => {
    if (ts.isIdentifier(node)) {
      const { parent } = node;
      const isMember = ts.isPropertyAccessExpression(parent) && parent.name === node;
      const isKey = ts.isPropertyAssignment(parent) && parent.name === node;
      const isDeclaration = 'name' in parent && parent.name === node && !isMember && !isKey;
      if (
        isDeclaration &&
        !ts.isPropertyDeclaration(parent) &&
        !ts.isShorthandPropertyAssignment(parent)
      ) {
        declared.add(node.text);
      } else if (!isMember && !isKey) {
        used.add(node.text);
      }
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return new Set([...used].filter(name => !declared.has(name)));
}

function describe({ start = 0, messageText }: ts.Diagnostic, sample: SampleFile): string {
  const line = sample.firstLine + sample.text.slice(0, start).split('\n').length - 1;
  return `${sample.where}:${line}: ${ts.flattenDiagnosticMessageText(messageText, '\n')}`;
}
