// Compares docs/reverse-proxy.md and its Portuguese translation with the commands.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { flagsOf } from '../command.js';
import { brokerCheckCommand, brokerInitCommand } from '../commands/broker.js';
import { doctorCommand } from '../commands/doctor.js';
import { spellingsOf } from '../parse-arguments.js';
import { commandLine } from '../testing/command-line.js';

for (const name of ['reverse-proxy.md', 'pt-BR/proxy-reverso.md']) {
  describe(`docs/${name}`, () => {
    const text = readFileSync(new URL(`../../../../../docs/${name}`, import.meta.url), 'utf8');
    const commands = [...text.matchAll(/^npx protheus-devkit (.+)$/gm)].map(match => match[1]);

    it('contains a drawing of both scenarios', () => {
      assert.equal([...text.matchAll(/^```text\n/gm)].length, 2);
    });

    it('names only flags of the commands', () => {
      const known = [brokerInitCommand, brokerCheckCommand, doctorCommand].flatMap(command => [
        ...spellingsOf(flagsOf(command)).keys(),
      ]);
      const flags = [...text.matchAll(/[ `]--([a-z][a-z-]+)/g)].map(match => match[1]);
      assert.ok(flags.length > 7);
      for (const flag of flags) assert.ok(known.includes(flag), flag);
    });

    it('shows a call of broker init that writes the named files, without an error', async () => {
      const cwd = await mkdtemp(join(tmpdir(), 'guide '));
      try {
        const init = commands.find(command => command.startsWith('broker init')) ?? '';
        const { code, err } = await commandLine(init.split(' '), { cwd });
        assert.equal(code, 0, err);
        const written = await readdir(join(cwd, 'protheus-broker'));
        assert.deepEqual(written.sort(), [
          ...['broker', 'broker.json', 'nginx.conf', 'server-01', 'server-02', 'smartclient.ini'],
        ]);
        const check = await commandLine(['broker', 'check', 'protheus-broker'], { cwd });
        assert.equal(check.code, 0, check.out);

        // nginx.conf contains what the table requires, and nothing of what it warns of.
        const conf = await readFile(join(cwd, 'protheus-broker', 'nginx.conf'), 'utf8');
        const wanted = [...text.matchAll(/`((?:proxy|client|underscores|return)[^`]* [^`]+)`/g)];
        assert.ok(wanted.length >= 6);
        for (const [, directive] of wanted) assert.ok(conf.includes(directive), directive);
        assert.doesNotMatch(conf, /^\s*(?:ip_hash|proxy_next_upstream .*non_idempotent)/m);
      } finally {
        await rm(cwd, { recursive: true, force: true });
      }
    });
  });
}
