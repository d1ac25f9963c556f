import assert from 'node:assert/strict';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { inTemporaryFolder, writeTree } from '../app-package/testing/temporary-folder.js';
import { workspaceApps } from './workspace-apps.js';

describe('workspaceApps', () => {
  it('lists the applications of the nearest workspace with their output folders', () =>
    inTemporaryFolder(async cwd => {
      const projects = {
        demo: { projectType: 'application' },
        shop: {
          projectType: 'application',
          architect: { build: { options: { outputPath: { base: 'out/shop' } } } },
        },
        lib: { projectType: 'library' },
        untyped: {},
      };
      await writeTree(cwd, {
        'angular.json': `\uFEFF// ours\r\n${JSON.stringify({ projects })}`,
        'src/x.ts': '',
      });
      assert.deepEqual(await workspaceApps(join(cwd, 'src')), [
        { name: 'demo', output: join(cwd, 'dist', 'demo') },
        { name: 'shop', output: join(cwd, 'out', 'shop') },
      ]);
    }));

  it('returns nothing when the workspace has no application', () =>
    inTemporaryFolder(async cwd => {
      await writeTree(cwd, { 'angular.json': '{"projects": {"lib": {"projectType": "library"}}}' });
      assert.deepEqual(await workspaceApps(cwd), []);
    }));
});
