import assert from 'node:assert/strict';
import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { inTemporaryFolder } from '../../app-package/testing/temporary-folder.js';
import { DevkitError } from '../../devkit-error.js';
import { type HostOptions } from '../../host/host-options.js';
import { hostCommand } from '../commands/host.js';
import { parseArguments } from '../parse-arguments.js';
import { Flags } from './host-flags.js';
import { remoteOptionsOf } from './remote-options-of.js';
import { replayOptionsOf } from './replay-options-of.js';

const IO = { env: {}, language: 'en' } as const;

async function optionsOf(
  cwd: string,
  ...argv: readonly string[]
): Promise<
  Pick<HostOptions, 'record' | 'replay' | 'remote'> & { applications: readonly string[] }
> {
  const { values, positionals } = parseArguments('host', hostCommand, argv);
  const flags = new Flags(values);
  const remote = await remoteOptionsOf(flags, { cwd, ...IO }, () => Promise.resolve(''));
  return {
    ...(await replayOptionsOf(flags, cwd)),
    ...(remote && { remote }),
    applications: positionals,
  };
}

describe('--record and --replay', () => {
  it('take a HAR as the next argument, and another folder behind =', () =>
    inTemporaryFolder(async cwd => {
      for (const argv of [
        ['--replay', 'do cliente.HAR', 'dist/a'],
        ['dist/a', '--replay=do cliente.HAR'],
      ]) {
        const { replay, remote, applications } = await optionsOf(cwd, ...argv);
        assert.equal((replay as { file: string }).file, join(cwd, 'do cliente.HAR'));
        assert.deepEqual([remote, applications], [undefined, ['dist/a']]);
      }
      const { replay } = await optionsOf(cwd, '--replay=pasta');
      assert.equal((replay as { file: string }).file, join(cwd, 'pasta'));
    }));

  it('take the next argument that is no HAR for an application, as before', () =>
    inTemporaryFolder(async cwd => {
      const { replay, remote, applications } = await optionsOf(cwd, '--replay', 'dist/a');
      assert.equal(replay, undefined);
      assert.deepEqual(remote, { replay: join(cwd, '.protheus-host') });
      assert.deepEqual(applications, ['dist/a']);
    }));

  it('use the HAR that a host recorded, before the responses beside it', () =>
    inTemporaryFolder(async cwd => {
      const folder = join(cwd, '.protheus-host');
      const { record } = await optionsOf(cwd, '--record');
      assert.equal(record, join(folder, 'recording.har'));
      assert.deepEqual(await readdir(folder), ['.gitignore']);
      await writeFile(record, '{}');
      const { replay, remote } = await optionsOf(cwd, '--replay');
      assert.equal((replay as { file: string }).file, folder);
      assert.deepEqual(remote, { replay: folder });
    }));

  it('take names to ignore and what answers what is missing', () =>
    inTemporaryFolder(async cwd => {
      await mkdir(join(cwd, 'a'));
      const argv = ['--replay=a', '--replay-ignore', '_', '--replay-ignore', 'hora'];
      const { replay } = await optionsOf(cwd, ...argv, '--replay-missing', 'handlers');
      const names = ['_', 'hora'];
      assert.deepEqual(replay, {
        file: join(cwd, 'a'),
        ignore: { query: names, body: names, headers: names },
        missing: 'handlers',
      });
      await assert.rejects(
        optionsOf(cwd, '--replay-missing', 'nobody'),
        (error: unknown) => error instanceof DevkitError && error.code === 'PDK902',
      );
    }));
});
