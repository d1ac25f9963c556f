import assert from 'node:assert/strict';
import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { fakeInstallation } from '../broker/testing/fake-installation.js';
import { terminalLine, terminalText } from '../terminal-text.js';
import { commandLine } from './testing/command-line.js';

/** What a terminal obeys: CSI, OSC, C1, bell, the order of signs, tags; and a line that looks like ours. */
const HOSTILE =
  'a\u001b[31m\u001b]0;x\u0007\u009b2J\u202eb\u2066c\u200f\u2028\r\nerror  PDK999  fake';

const OBEYED = /[\0-\x09\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/;

let folder: string;
before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hostile-'));
});
after(() => rm(folder, { recursive: true, force: true }));

async function build(name: string): Promise<string> {
  const app = join(folder, name);
  await mkdir(join(app, 'assets/data'), { recursive: true });
  await writeFile(
    join(app, 'index.html'),
    `<base href="${HOSTILE}"><script src="${HOSTILE}"></script>`,
  );
  await writeFile(join(app, `x${HOSTILE.replaceAll('/', '')}.png`), '');
  await writeFile(
    join(app, 'assets/data/appconfig.json'),
    JSON.stringify({ api_baseUrl: `https://a/${HOSTILE}`, [HOSTILE]: 1 }),
  );
  return app;
}

async function assertCalm(argv: readonly string[]): Promise<void> {
  for (const lang of ['en', 'pt']) {
    const { out, err } = await commandLine([...argv, '--lang', lang], {
      cwd: folder,
      env: { PROTHEUS_PASSWORD: 'x' },
    });
    const printed = `${out}\n${err}`;
    assert.doesNotMatch(printed, OBEYED);
    assert.doesNotMatch(printed, /^\s*error {2}PDK999/m);
    assert.ok(printed.trim() !== '');
  }
}

describe('the terminal', () => {
  it('obeys no name of check', async () => {
    const app = await build('check');
    await assertCalm(['check', app]);
    await assertCalm(['check', join(folder, HOSTILE)]);
    const { out } = await commandLine(['check', app, '--json'], { cwd: folder });
    assert.doesNotMatch(out, OBEYED);
    assert.ok(JSON.stringify(JSON.parse(out)).includes('\\u001b[31m'), 'JSON keeps the names');
  });

  it('obeys no name of package', async () => {
    await assertCalm(['package', await build('package')]);
    await assertCalm(['package', join(folder, HOSTILE), '--name', HOSTILE]);
  });

  it('obeys no value of broker check and broker init', async () => {
    const file = join(folder, `nginx${HOSTILE}.conf`.replaceAll('/', ''));
    await writeFile(
      file,
      `server { listen 80; location "/${HOSTILE}" { proxy_pass http://a; add_header "X-Frame-Options${HOSTILE}" DENY; } }`,
    );
    await assertCalm(['broker', 'check', file]);
    await assertCalm(['broker', 'check', join(folder, HOSTILE)]);
    await assertCalm(['broker', 'init', '--from', join(folder, HOSTILE)]);
    await writeFile(join(folder, 'broker.json'), JSON.stringify({ [HOSTILE]: HOSTILE }));
    await assertCalm(['broker', 'init', '--from', join(folder, 'broker.json')]);
  });

  it('obeys no answer and no argument of doctor', async () => {
    const page = `<base href="${HOSTILE.replaceAll('\u2028', '')}">`;
    const server = await fakeInstallation({
      '/': [200, {}, ''],
      '/app-root/demo/index.html': [200, { 'content-type': 'text/html' }, page],
      '/app-root/demo/assets/data/appconfig.json': [
        200,
        {},
        JSON.stringify({ api_baseUrl: HOSTILE }),
      ],
    });
    await assertCalm([
      'doctor',
      `http://127.0.0.1:${server.port}`,
      '--app',
      'demo',
      '--timeout',
      '2',
    ]);
    await server.close();
    await assertCalm(['doctor', `ftp://${HOSTILE}`]);
  });

  it('obeys no argument of host, explain and what is no command', async () => {
    await assertCalm(['host', join(folder, HOSTILE)]);
    await assertCalm(['host', '--rest', `https://${HOSTILE}`, '--user', HOSTILE]);
    await assertCalm(['host', '--fault', HOSTILE]);
    await assertCalm(['explain', HOSTILE]);
    await assertCalm(['explain', 'CORS', HOSTILE]);
    await assertCalm([HOSTILE]);
    await assertCalm(['check', `--${HOSTILE}`]);
    assert.ok((await readdir(folder)).length > 0);
  });

  it('shows no password of a URL', async () => {
    const url = 'https://maria:s3gredo@erp.example.com/rest';
    for (const argv of [
      ['host', '--rest', url, '--user', 'a'],
      ['doctor', 'ftp://maria:s3gredo@erp.example.com'],
      ['doctor', 'ftp://erp.example.com/?senha=s3gredo'],
    ]) {
      const { out, err } = await commandLine(argv, { env: { PROTHEUS_PASSWORD: 'x' } });
      assert.match(err, /PDK(202|208|305)/);
      assert.doesNotMatch(out + err, /s3gredo/);
    }
  });
});

describe('terminalText', () => {
  it('keeps letters, signs and line breaks of every language', () => {
    for (const text of ['João\n  – “é”', '日本語 العربية', '👩‍💻 €', '{"a":"\\u001b"}']) {
      assert.equal(terminalText(text), text);
    }
  });

  it('escapes what a terminal obeys, as JSON does', () => {
    assert.equal(terminalText('\u001b[0m\u{e0041}'), '\\u001b[0m\\udb40\\udc41');
    assert.equal(terminalLine('a\r\nb'), 'a\\u000d\\u000ab');
  });
});
