import assert from 'node:assert/strict';
import { createServer, type Server } from 'node:http';
import { type AddressInfo } from 'node:net';
import { describe, it } from 'node:test';
import { commandLine } from '../testing/command-line.js';

/** Answers every request with a text, as a program that is no browser does. */
async function withServer(text: string, work: (port: number) => Promise<void>): Promise<void> {
  const server: Server = createServer((_request, response) => response.end(text));
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  try {
    await work((server.address() as AddressInfo).port);
  } finally {
    server.close();
    server.closeAllConnections();
  }
}

describe('protheus-devkit attach', () => {
  it('says in both languages what to do where nothing listens', async () => {
    let free = 0;
    await withServer('', async port => {
      free = port;
    });
    const en = await commandLine(['attach', `127.0.0.1:${free}`]);
    assert.equal(en.code, 1);
    assert.match(en.err, /^PDK506: Nothing answers .*--remote-debugging-port.*firewall/);
    const pt = await commandLine(['attach', String(free), '--language', 'pt']);
    assert.match(pt.err, /^PDK506: Ninguém responde /);
  });

  it('does not follow another program that answers', async () => {
    const answers = [
      '',
      'no JSON',
      '[]',
      'null',
      '{"Browser":1}',
      '{"Browser":"x","webSocketDebuggerUrl":"no"}',
    ];
    for (const text of answers) {
      await withServer(text, async port => {
        const { code, err } = await commandLine(['attach', String(port)]);
        assert.equal(code, 1);
        assert.match(err, /^PDK507: /, text);
      });
    }
  });

  it('refuses another machine without --remote, and what is no address', async () => {
    for (const address of ['10.0.0.5:9222', 'http://erp.example.com:9222', '[2001:db8::1]:9222']) {
      assert.match((await commandLine(['attach', address])).err, /^PDK508: /, address);
    }
    for (const address of ['ftp://127.0.0.1', 'a b', 'http://', 'https://127.0.0.1:9222']) {
      assert.match((await commandLine(['attach', address])).err, /^PDK902: /, address);
    }
  });
});
