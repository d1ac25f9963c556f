// No package sends data home: every host in the published files is listed here, with the reason.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { filesOf, folderOf, NAMES } from './unpacked.js';

/** Hosts that are allowed in code or documentation, with the reason. */
const KNOWN_HOSTS: readonly (readonly [RegExp, string])[] = [
  [/^(localhost|127\.0\.0\.1|\[::1\]|0\.0\.0\.0)$/, 'this machine'],
  [/^(10|192\.168|172\.(1[6-9]|2\d|3[01]))(\.\d+){2,3}$/, 'an example inside a company'],
  [/(^|\.)(example\.(com|org)|test|invalid|exemplo\.com\.br)$/, 'an example'],
  [/(^|\.)(my-company|minha[-_]empresa|my_company)\.(com|com\.br)$/, 'an example'],
  [
    /^(host|name|nome|server|servidor|machine|máquina|broker|broker-machine|maquina-do-broker)$/,
    'an example',
  ],
  [/^proxy$/, 'the value of HTTPS_PROXY in an example'],
  [/^viacep\.com\.br$/, 'the example of an external service'],
  [/^(www\.)?w3\.org$/, 'names of XML languages'],
  [
    /^(nginx\.org|www\.rfc-editor\.org|html\.spec\.whatwg\.org|learn\.microsoft\.com|cwe\.mitre\.org)$/,
    'sources of rules, for readers',
  ],
  [/(^|\.)tdn\.totvs\.com(\.br)?$|^tdninterno\.totvs\.com$/, "TOTVS's documentation, for readers"],
  [/^(angular\.(dev|io)|v\d+\.angular\.dev|g\.co)$/, "Angular's documentation, for readers"],
  [/^po-ui\.io$/, "PO UI's documentation, for readers"],
  [/^json-schema\.org$/, 'the language of schemas'],
  [/^api$/, 'a path that protheus-lib-core took for a server'],
  [/^(www\.)?(github\.com|npmjs\.com|apache\.org|opensource\.org)$/, 'licences and sources'],
];

const URL_PATTERN = /\b(?:https?|wss?):\/\/([^\s/"'`<>()\\{},;*|?#]+)/gi;

describe('the URLs in the published files', () => {
  for (const name of NAMES) {
    it(`are all known in ${name}`, () => {
      const unexpected = new Map<string, string>();
      for (const file of filesOf(name).filter(file => !/\.(ttf|woff2?|eot|ico)$/.test(file))) {
        const text = readFileSync(join(folderOf(name), file), 'utf8');
        for (const [url, authority] of text.matchAll(URL_PATTERN)) {
          const host = authority
            .replace(/^[^@]*@/, '')
            .replace(/(:(?:\d*|porta?))?[.…]*$/, '')
            .toLowerCase();
          // A scheme before a variable is not a URL.
          if (!/^[^…]*[a-z0-9]/.test(host) || /[$%[]/.test(host.replace('[::1]', ''))) continue;
          if (!KNOWN_HOSTS.some(([pattern]) => pattern.test(host)))
            unexpected.set(host, `${file}: ${url}`);
        }
      }
      assert.deepEqual([...unexpected.values()], []);
    });
  }
});
