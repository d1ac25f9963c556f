import { type Rule, type Tree } from '@angular-devkit/schematics';
import { applyEdits, lineOf, type TextEdit } from '../edit/text-edit';
import { readTextFile, writeTextFile } from '../edit/text-file';
import { type Finding } from '../report/finding';
import { printReport } from '../report/report';
import { metadataOf, propertyOf } from '../syntax/class-metadata';
import { findAll, lineOfNode, readSource, type Source, syntaxErrors } from '../syntax/source';
import { ts } from '../syntax/typescript';
import { LocalMembers } from './local-members';
import { moveImports } from './move-imports';
import { OldApi } from './old-api';
import { oldApiProgram } from './old-api-program';
import { renameExports } from './rename-exports';
import { renameFindings, templateFindings } from './rename-findings';
import { renameMembers } from './rename-members';
import { emptyResult } from './rename-result';
import { renameValues } from './rename-values';
import { namesPackages, workspaceSources } from './workspace-sources';

/** `ng update ngx-protheus`, from 0.1 to 0.2: replaces the public names that changed. */
export function renamePublicNames(): Rule {
  return (tree, context) => {
    const { scripts, templates } = workspaceSources(tree);
    if (!scripts.some(path => namesPackages(tree, path))) return;
    const findings: Finding[] = [];
    for (const path of scripts.filter(name => namesPackages(tree, name))) {
      const source = readSource(tree, path);
      if (!source) continue;
      const [error] = syntaxErrors(source.ast);
      if (error) findings.push(syntaxErrorFinding(source, error.start));
      else write(tree, source, moveImports(source));
    }
    findings.push(...renameInScripts(tree, scripts));
    for (const path of templates) {
      findings.push(...templateFindings(path, readTextFile(tree, path)?.text ?? ''));
    }
    printReport(context, { notes: [], findings, nextSteps: [] });
  };
}

function renameInScripts(tree: Tree, paths: readonly string[]): Finding[] {
  const { checker, api: declarations, sources } = oldApiProgram(tree, paths);
  const api = new OldApi(checker, declarations);
  // The syntax tree of a file with syntax errors is not reliable.
  const valid = sources.filter(({ ast }) => !syntaxErrors(ast).length);
  const local = new LocalMembers(valid, api);
  const results = valid.map(source => {
    const result = emptyResult();
    renameExports(source, api, result);
    renameMembers(source, api, local, result);
    renameValues(source, api, result);
    return { source, result };
  });
  return results.flatMap(({ source, result }) => {
    write(tree, source, result.edits);
    return [...renameFindings(source, result), ...inlineTemplateFindings(source)];
  });
}

function write(tree: Tree, { file }: Source, edits: readonly TextEdit[]): void {
  writeTextFile(tree, file, applyEdits(file.text, edits));
}

function inlineTemplateFindings({ ast, path }: Source): Finding[] {
  return findAll(ast, ts.isClassDeclaration).flatMap(node => {
    const metadata = metadataOf(node, 'Component');
    const template = metadata && propertyOf(metadata, 'template');
    return template ? templateFindings(path, template.getText(), lineOfNode(template)) : [];
  });
}

function syntaxErrorFinding({ file, path }: Source, position: number): Finding {
  return {
    path,
    line: lineOf(file.text, position),
    text: {
      en: 'the file has a syntax error, so its names were not updated',
      pt: 'o arquivo tem um erro de sintaxe; por isso os nomes dele não foram atualizados',
    },
  };
}
