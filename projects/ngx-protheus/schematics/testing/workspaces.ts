import { HostTree, type Tree } from '@angular-devkit/schematics';
import { SchematicTestRunner, UnitTestTree } from '@angular-devkit/schematics/testing';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

const collection = join(__dirname, '..', 'collection.json');

/** A runner of our schematics, with what they said. */
export function newRunner(): { runner: SchematicTestRunner; said: string[] } {
  const runner = new SchematicTestRunner('ngx-protheus', collection);
  const said: string[] = [];
  runner.logger.subscribe(({ message }) => said.push(message));
  return { runner, said };
}

/** A workspace with one application, as Angular's own schematics write it. */
export async function newWorkspace(
  options: Readonly<Record<string, unknown>> = {},
  name = 'vendas',
): Promise<UnitTestTree> {
  const { runner } = newRunner();
  const tree = await runner.runExternalSchematic('@schematics/angular', 'workspace', {
    name: 'workspace',
    version: '19.2.0',
    newProjectRoot: 'projects',
  });
  return addApplication(tree, name, { projectRoot: '', ...options });
}

/** Adds an application to a workspace. */
export async function addApplication(
  tree: Tree,
  name: string,
  options: Readonly<Record<string, unknown>> = {},
): Promise<UnitTestTree> {
  return newRunner().runner.runExternalSchematic(
    '@schematics/angular',
    'application',
    { name, style: 'css', ssr: false, skipTests: true, skipInstall: true, ...options },
    tree,
  );
}

/** The files of a folder of fixtures. */
export function fixture(name: string): UnitTestTree {
  const tree = new UnitTestTree(new HostTree());
  const root = join(__dirname, 'fixtures', name);
  for (const path of readdirSync(root, { recursive: true, encoding: 'utf8' })) {
    const file = join(root, path);
    if (statSync(file).isFile()) tree.create(path.replace(/\\/g, '/'), readFileSync(file));
  }
  return tree;
}

/** Every file with its bytes, to see that a second run changes none. */
export function snapshot(tree: UnitTestTree): Record<string, string> {
  return Object.fromEntries(
    tree.files.map(path => [path, tree.read(path)?.toString('latin1') ?? '']),
  );
}
