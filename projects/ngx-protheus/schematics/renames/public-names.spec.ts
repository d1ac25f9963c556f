import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { findAll } from '../syntax/source';
import { ts } from '../syntax/typescript';
import { exportChanges, memberChanges, publicNames } from './public-names';

describe('the table of public names', () => {
  for (const { module, kind, name, to } of exportChanges) {
    if (kind === 'renamed') {
      it(`${module}: exports ${to}, and no longer ${name}`, () => {
        const exported = exportsOf(module);
        assert.ok(exported.has(to), `${to} is not exported`);
        assert.ok(!exported.has(name), `${name} is still exported`);
      });
    } else if (kind === 'moved') {
      it(`${to}: exports ${name}, and ${module} does not`, () => {
        assert.ok(exportsOf(to).has(name), `${name} is not exported`);
        assert.ok(!exportsOf(module).has(name), `${name} is still exported`);
      });
    } else {
      it(`${module}: no longer exports ${name}`, () => {
        assert.ok(!exportsOf(module).has(name), `${name} is still exported`);
      });
    }
  }

  for (const { module, owner, name, to } of memberChanges) {
    it(`${module}: ${owner}.${name} is ${to} now`, () => {
      const current = publicNames[module]?.renamed?.[owner] ?? owner;
      const members = exportsOf(module).get(current);
      assert.ok(members?.has(to), `${current} has no ${to}`);
      assert.ok(!members?.has(name), `${current} still has ${name}`);
    });
  }

  for (const [module, { values = {} }] of Object.entries(publicNames)) {
    for (const [type, renames] of Object.entries(values)) {
      it(`${module}: ${type} has the new values`, () => {
        const current = publicNames[module]?.renamed?.[type] ?? type;
        const declared = exportsOf(module).get(current);
        for (const [value, to] of Object.entries(renames)) {
          assert.ok(declared?.has(to), `${current} has no '${to}'`);
          assert.ok(!declared?.has(value), `${current} still has '${value}'`);
        }
      });
    }
  }

  it('lists only names that the declarations of version 0.1 have', () => {
    const path = join(__dirname, 'files', 'api-0.1.d.ts');
    const declared = new Map(
      parsed(readFileSync(path, 'utf8'))
        .statements.filter(ts.isModuleDeclaration)
        .map(node => [node.name.text, node.body ? declarationsIn(node.body) : new Map()]),
    );
    for (const { module, name } of exportChanges) {
      assert.ok(declared.get(module)?.has(name), `${module}: ${name}`);
    }
    for (const { module, owner, name } of memberChanges) {
      assert.ok(declared.get(module)?.get(owner)?.has(name), `${module}: ${owner}.${name}`);
    }
  });
});

/** The exports of an entry point with their members and values, read from its golden file. */
function exportsOf(module: string): Declarations {
  // The runner starts the specs in the root folder of the workspace.
  const path = join(process.cwd(), 'api', `${module.replaceAll('/', '-')}.api.md`);
  const code = /```ts\n([^]*?)\n```/.exec(readFileSync(path, 'utf8'))?.[1] ?? '';
  return declarationsIn(parsed(code));
}

type Declarations = Map<string, ReadonlySet<string>>;

function parsed(text: string): ts.SourceFile {
  return ts.createSourceFile('api.d.ts', text, ts.ScriptTarget.Latest, true);
}

/** The exported names of a file or a module, with their members and string values. */
function declarationsIn(root: ts.Node): Declarations {
  const found: Declarations = new Map();
  const add = (name: string, node: ts.Node): void => {
    const members = findAll(
      node,
      (child): child is ts.ClassElement | ts.TypeElement =>
        ts.isClassElement(child) || ts.isTypeElement(child),
    ).map(member => member.name?.getText() ?? '');
    const values = findAll(node, ts.isStringLiteral).map(({ text }) => text);
    found.set(name, new Set([...(found.get(name) ?? []), ...members, ...values]));
  };
  ts.forEachChild(root, node => {
    if (ts.isVariableStatement(node)) {
      for (const { name } of node.declarationList.declarations) add(name.getText(), node);
    } else if (ts.isExportDeclaration(node)) {
      for (const { name } of findAll(node, ts.isExportSpecifier)) add(name.text, node);
    } else if ('name' in node) add((node.name as ts.Identifier).text, node);
  });
  return found;
}
