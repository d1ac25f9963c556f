import { type UnitTestTree } from '@angular-devkit/schematics/testing';
import { ts } from '../syntax/typescript';

/** The syntax errors of every TypeScript file. An edit must never cause one. */
export function syntaxErrors(tree: UnitTestTree): string[] {
  return tree.files
    .filter(path => path.endsWith('.ts') && !path.includes('node_modules'))
    .flatMap(path => {
      const { diagnostics = [] } = ts.transpileModule(tree.readContent(path), {
        fileName: path,
        reportDiagnostics: true,
        compilerOptions: { target: ts.ScriptTarget.ES2022 },
      });
      return diagnostics.map(({ messageText }) => `${path}: ${JSON.stringify(messageText)}`);
    });
}
