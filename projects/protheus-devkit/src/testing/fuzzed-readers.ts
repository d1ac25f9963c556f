import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readZip } from '../app-package/zip-reader.js';
import { checkBrokerConfig } from '../broker/check/check-broker-config.js';
import { parseIni } from '../broker/ini/ini-document.js';
import { readBrokerConfigFile } from '../broker/model/config-file.js';
import { readApache } from '../broker/proxy/apache-model.js';
import { readNginx } from '../broker/proxy/nginx-model.js';
import { checkTree } from '../check/check-tree.js';
import { treeOf } from '../check/testing/run-rule.js';
import { parseHtml } from '../html/html.js';
import { rewriteIndex } from '../html/rewrite-index.js';
import { redactContent } from '../secrets/redact.js';
import { terminalText } from '../terminal-text.js';
import { type FuzzedReader } from './fuzz.js';

function appFile(path: string): FuzzedReader['read'] {
  return text => checkTree(treeOf({ [path]: text }), new Map());
}

async function zipOf(text: string): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'fuzz-'));
  try {
    const file = join(folder, 'a.app');
    await writeFile(file, Buffer.from(text, 'latin1'));
    for (const entry of await readZip(file)) await entry.read();
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** An archive with one stored file, as bytes in Latin-1. */
const ZIP =
  'PK\x03\x04\x14\0\0\0\0\0\0\0!\0\x8c\xdb\xb7\xe8\x01\0\0\0\x01\0\0\0\x03\0\0\0a/bx' +
  'PK\x01\x02\x14\0\x14\0\0\0\0\0\0\0!\0\x8c\xdb\xb7\xe8\x01\0\0\0\x01\0\0\0\x03' +
  '\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0a/bPK\x05\x06\0\0\0\0\x01\0\x01\x001\0\0\0"\0\0\0\0\0';

const INI = '[Balance Service]\nRemote_Server_1=a:1 ; b\n[TCP]\nType=TCPIP\nPort = 1234\n';
const NGINX =
  'http { upstream a { server b:1; }\nserver { listen 443 ssl; location ~ "^/a" { proxy_pass http://a; } } }';
const APACHE =
  '<VirtualHost *:443>\nProxyPass "/a" "balancer://b/" timeout=5\n<Proxy balancer://b>\nBalancerMember http://c:1\n</Proxy>\n</VirtualHost>\n';
const PAGE =
  '<!doctype html><html><head><base href="/"><style>a{b:url(/c)}</style></head><body><script src="a.js"></script></body></html>';
const MESSAGE = '{"kind":"message","port":1,"type":"a","content":"{\\"password\\":\\"b\\"}"}';

/** Every reader of text of others. */
export const fuzzedReaders: readonly FuzzedReader[] = [
  { name: 'ini', examples: [INI], read: text => parseIni(text).print() },
  {
    name: 'broker check',
    examples: [INI, NGINX, APACHE],
    read: text => checkBrokerConfig([readBrokerConfigFile('a.ini', Buffer.from(text, 'latin1'))]),
  },
  {
    name: 'nginx',
    examples: [NGINX],
    read: text => readNginx(text, () => [{ path: 'a.conf', text }]),
  },
  {
    name: 'Apache',
    examples: [APACHE],
    read: text => readApache(text, () => [{ path: 'a.conf', text }]),
  },
  { name: 'html', examples: [PAGE], read: text => parseHtml(text) },
  {
    name: 'index.html',
    examples: [PAGE],
    read: text => rewriteIndex(text, { base: '/app-root/a/', head: '<script></script>' }),
  },
  { name: 'check of a page', examples: [PAGE], read: appFile('index.html') },
  {
    name: 'appconfig',
    examples: ['{"api_baseUrl":"/","name":"a"}'],
    read: appFile('assets/data/appconfig.json'),
  },
  {
    name: 'advpltojs',
    examples: ['function (codeType, codeContent) { switch (codeType) { case `${a}`: b(/c/g) } }'],
    read: appFile('assets/preload/advpltojs.js'),
  },
  {
    name: 'script',
    examples: ['import("//a/b");c("/assets/d.png","eyJ")'],
    read: appFile('main.js'),
  },
  { name: 'zip', examples: [ZIP], read: zipOf },
  {
    name: 'messages',
    examples: [MESSAGE, '<senha>a</senha>', 'a=1&password=b', 'Authorization: Basic YTpiY2Rl'],
    read: text => terminalText(redactContent(text)),
  },
];
