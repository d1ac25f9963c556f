import assert from 'node:assert/strict';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { inTemporaryFolder, writeTree } from '../app-package/testing/temporary-folder.js';
import { findBuildOutput } from './find-build-output.js';

function workspace(projects: object): string {
  return `\uFEFF// ours\n${JSON.stringify({ projects })}`;
}
function built(outputPath?: unknown): object {
  return {
    projectType: 'application',
    architect: { build: { options: { outputPath } } },
  };
}

describe('findBuildOutput', () => {
  const outputs = {
    'the output folder of the project': built('dist/other'),
    'the base of a folder in two parts': built({ base: 'dist/other', browser: '' }),
  };
  for (const [title, project] of Object.entries(outputs)) {
    it(`finds ${title}`, () =>
      inTemporaryFolder(async cwd => {
        const projects = { demo: project, lib: { projectType: 'library' } };
        await writeTree(cwd, { 'angular.json': workspace(projects), 'dist/other/index.html': '' });
        assert.deepEqual(await findBuildOutput(cwd), { project: 'demo', folder: 'dist/other' });
      }));
  }

  it('finds the default folder when the project names none, and skips what is not built', () =>
    inTemporaryFolder(async cwd => {
      const projects = { demo: built(), other: built('dist/other') };
      await writeTree(cwd, { 'angular.json': workspace(projects), 'dist/demo/index.html': '' });
      const { folder } = await findBuildOutput(cwd);
      assert.equal(folder, join('dist', 'demo'));
    }));

  it('throws PDK108 when there is no built application, or more than one', () =>
    inTemporaryFolder(async cwd => {
      await assert.rejects(findBuildOutput(cwd), { code: 'PDK108' });
      const projects = { a: built('dist/a'), b: built('dist/b') };
      await writeTree(cwd, { 'angular.json': workspace(projects) });
      await assert.rejects(findBuildOutput(cwd), /No built application .*\(dist\/a, dist\/b\)/);
      await writeTree(cwd, { 'dist/a/index.html': '', 'dist/b/index.html': '' });
      await assert.rejects(findBuildOutput(cwd), /More than one/);
    }));
});
