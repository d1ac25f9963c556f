import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdir, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { platform } from 'node:os';
import { basename, join } from 'node:path';
import { describe, it } from 'node:test';
import { temporaryFileOf } from '../../app-package/temporary-file.js';
import { inTemporaryFolder } from '../../app-package/testing/temporary-folder.js';
import { DevkitError } from '../../devkit-error.js';
import { type RawRestRequest } from '../rest/raw-request.js';
import { type RestResponse } from '../rest/rest-route.js';
import { recorded, Recording, replayFrom } from './recording.js';

const REQUEST: RawRestRequest = {
  method: 'GET',
  environment: 'P12',
  path: '/api/x',
  query: new URLSearchParams(),
  headers: {},
  body: Buffer.alloc(0),
};

function responseOf(text: string): RestResponse {
  return { status: 200, headers: { 'content-type': 'text/plain' }, body: Buffer.from(text) };
}

/** Sends requests through a recording, and collects what is reported. */
async function record(folder: string, ...texts: readonly string[]): Promise<readonly unknown[]> {
  const reports: unknown[] = [];
  let sent = 0;
  const remote = { source: 'server' as const, respond: async () => responseOf(texts[sent] ?? '') };
  const rest = recorded(remote, new Recording(folder), error => reports.push(error));
  for (; sent < texts.length; sent++) {
    const response = await rest.respond(REQUEST);
    assert.equal(String(response?.body), texts[sent], 'the application gets the response');
  }
  return reports;
}

async function replay(folder: string): Promise<{ text?: string; reports: readonly unknown[] }> {
  const reports: unknown[] = [];
  const rest = replayFrom(new Recording(folder), error => reports.push(error));
  const response = await rest.respond(REQUEST);
  return { ...(response && { text: String(response.body) }), reports };
}

function assertCode(error: unknown, code: string): void {
  assert.ok(error instanceof DevkitError && error.code === code, String(error));
}

async function fileIn(folder: string): Promise<string> {
  const [name] = (await readdir(folder)).filter(name => name.endsWith('.json'));
  return join(folder, name as string);
}

describe('a recording', () => {
  it('replaces an earlier one wholly, and leaves no other file', () =>
    inTemporaryFolder(async folder => {
      assert.deepEqual(await record(folder, 'first', 'second'), []);
      assert.equal((await replay(folder)).text, 'second');
      assert.equal((await readdir(folder)).length, 2);
    }));

  it('goes on in a folder that was removed meanwhile', () =>
    inTemporaryFolder(async cwd => {
      const folder = join(cwd, 'recorded');
      await record(folder, 'first');
      await rm(folder, { recursive: true });
      assert.deepEqual(await record(folder, 'second'), []);
      assert.equal((await replay(folder)).text, 'second');
    }));

  it('that the disk does not take is reported once; the application gets its response', () =>
    inTemporaryFolder(async cwd => {
      const folder = join(cwd, 'recorded');
      await writeFile(folder, 'a file in place of the folder');
      const [error, ...others] = await record(folder, 'a', 'b', 'c');
      assertCode(error, 'PDK219');
      assert.deepEqual(others, []);
      assert.equal(await readFile(folder, 'utf8'), 'a file in place of the folder');
      await rm(folder);
      await record(folder, 'd');
      const file = await fileIn(folder);
      await rm(file);
      await mkdir(join(file, 'a folder in place of the file'), { recursive: true });
      assertCode((await record(folder, 'e'))[0], 'PDK219');
    }));

  it('removes what a killed run left, and nothing else', () =>
    inTemporaryFolder(async folder => {
      const left = temporaryFileOf(join(folder, 'GET-api-x.json')).replace(/-\d+-/, '-4194305-');
      await writeFile(left, '{"half');
      await writeFile(join(folder, '.mine.tmp'), 'mine');
      await record(folder, 'first');
      const names = await readdir(folder);
      assert.ok(!names.includes(basename(left)) && names.includes('.mine.tmp'), names.join());
    }));

  it('stays as it was when a later one cannot be written', { skip: platform() !== 'linux' }, () =>
    inTemporaryFolder(async folder => {
      await record(folder, 'first');
      const file = await fileIn(folder);
      const before = await readFile(file, 'utf8');
      // The largest file of this process, in blocks of 1,024 bytes: the system refuses, as a full disk does.
      const script = `
        import { recorded, Recording } from ${JSON.stringify(new URL('recording.js', import.meta.url).href.replace(/\.js$/, '.ts'))};
        process.on('SIGXFSZ', () => undefined);
        const body = Buffer.from('x'.repeat(200_000));
        const remote = { respond: async () => ({ status: 200, headers: { 'content-type': 'text/plain' }, body }) };
        const rest = recorded(remote, new Recording(${JSON.stringify(folder)}), error => console.log(error.code));
        const request = { method: 'GET', environment: 'P12', path: '/api/x', query: new URLSearchParams(), headers: {}, body: Buffer.alloc(0) };
        const response = await rest.respond(request);
        console.log(response.body.length);
        process.exit();
      `;
      const source = join(folder, '..', `${Date.now()}.mts`);
      await writeFile(source, script);
      const command = `ulimit -f 64; exec "${process.execPath}" --import tsx "${source}"`;
      try {
        const printed = execFileSync('bash', ['-c', command], { encoding: 'utf8' });
        assert.equal(printed, 'PDK219\n200000\n');
      } finally {
        await rm(source);
      }
      assert.equal(await readFile(file, 'utf8'), before);
      assert.deepEqual((await readdir(folder)).sort(), [
        '.gitignore',
        file.slice(folder.length + 1),
      ]);
    }),
  );

  for (const [name, content] of Object.entries({
    'half a file': '{"request":{"method":"GET"',
    'an empty file': '',
    null: 'null',
    'a status that is none': '{"status":"200","headers":{},"text":"a"}',
    'a status of another kind': '{"status":101,"headers":{},"text":"a"}',
    'a header that is none': '{"status":200,"headers":{"x-a":"1"},"text":"a"}',
    'a header with a line break': '{"status":200,"headers":{"content-type":"a\\nb"},"text":"a"}',
    'a text that is none': '{"status":200,"headers":{},"text":{"a":1}}',
    'an encoding that is none': '{"status":200,"headers":{},"text":"a","encoding":"utf99"}',
    'a file of another tool': '{"log":{"version":"1.2","entries":[]}}',
  })) {
    it(`with ${name} is PDK220, and the host answers itself`, () =>
      inTemporaryFolder(async folder => {
        await record(folder, 'first');
        await writeFile(await fileIn(folder), content);
        const { text, reports } = await replay(folder);
        assert.equal(text, undefined);
        assert.equal(reports.length, 1);
        assertCode(reports[0], 'PDK220');
      }));
  }

  it('that is a named pipe or a folder is skipped', { skip: platform() === 'win32' }, () =>
    inTemporaryFolder(async folder => {
      await record(folder, 'first');
      const file = await fileIn(folder);
      await rm(file);
      execFileSync('mkfifo', [file]);
      assert.deepEqual(await replay(folder), { reports: [] });
      await rm(file);
      await mkdir(file);
      assert.deepEqual(await replay(folder), { reports: [] });
      await rm(file, { recursive: true });
      await symlink(file, file);
      assert.equal((await replay(folder)).reports.length, 1);
    }),
  );
});
