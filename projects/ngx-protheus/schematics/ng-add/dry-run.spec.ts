import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, describe, it } from 'node:test';
import { NodeWorkflow } from '@angular-devkit/schematics/tools';
import { smallWorkspace } from '../testing/small-workspace';

describe('a dry run of ng add', () => {
  const folder = mkdtempSync(join(tmpdir(), 'dry-run-'));
  after(() => rmSync(folder, { recursive: true }));

  it('lists each file, writes no file and installs nothing', async () => {
    const tree = smallWorkspace();
    for (const path of tree.files) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), tree.readContent(path));
    }
    const before = contents(folder);

    const workflow = new NodeWorkflow(folder, { dryRun: true });
    const plan: string[] = [];
    const lifeCycle: string[] = [];
    workflow.reporter.subscribe(event => plan.push(`${event.kind} ${event.path}`));
    workflow.lifeCycle.subscribe(({ kind }) => lifeCycle.push(kind));
    const collection = join(__dirname, '..', 'collection.json');
    const run = { collection, schematic: 'ng-add', options: { devkit: 'true' } };
    await new Promise<void>((complete, error) =>
      workflow.execute(run).subscribe({ complete, error }),
    );

    assert.deepEqual(plan.sort(), [
      'create /.vscode/extensions.json',
      'create /.vscode/launch.json',
      'create /.vscode/protheus.code-snippets',
      'create /.vscode/settings.json',
      'create /.vscode/tasks.json',
      'create /public/assets/data/appconfig.json',
      'update /angular.json',
      'update /package.json',
      'update /src/app/app.config.ts',
    ]);
    assert.deepEqual(contents(folder), before);
    assert.ok(!lifeCycle.includes('post-tasks-start'));
  });
});

/** The text of every file below a folder. */
function contents(folder: string): Record<string, string> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(entry => join(entry.parentPath ?? entry.path, entry.name));
  return Object.fromEntries(files.map(file => [file, readFileSync(file, 'utf8')]));
}
