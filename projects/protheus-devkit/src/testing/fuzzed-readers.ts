import { readAppPackage } from '../app-package/read-app-package.js';
import { checkBrokerConfig } from '../broker/check/check-broker-config.js';
import { parseIni } from '../broker/ini/ini-document.js';
import { readBrokerConfigFile } from '../broker/model/config-file.js';
import { readApache } from '../broker/proxy/apache-model.js';
import { readNginx } from '../broker/proxy/nginx-model.js';
import { checkTree } from '../check/check-tree.js';
import { treeOf } from '../check/testing/run-rule.js';
import { maskHar } from '../har/mask/mask-har.js';
import { readHar } from '../har/read-har.js';
import { PANEL_HAR, PLAYWRIGHT_MINIMAL_HAR } from '../har/testing/sample-hars.js';
import { harOf } from '../har/write-har.js';
import { rewriteAppConfig } from '../host/app-root/rewrite-app-config.js';
import { parseQtFrame, signalFrame } from '../host/channel/qwebchannel-protocol.js';
import { allowedHosts, isAllowedOrigin, originOf } from '../host/http/allowed-hosts.js';
import { redirectTarget } from '../host/http/redirect-target.js';
import { parseRequestTarget } from '../host/http/request-target.js';
import { parsePageMessage } from '../host/page/parse-page-message.js';
import { redactEntry } from '../host/page/redact-entry.js';
import { parseRecording } from '../host/passthrough/recording.js';
import { parseRemoteBase } from '../host/passthrough/remote-base.js';
import { Replay } from '../host/replay/replay.js';
import { valuesOf } from '../host/replay/values-of.js';
import { filterTest } from '../host/rest/list/filter.js';
import { orderBy } from '../host/rest/list/order.js';
import { pageOf } from '../host/rest/list/page.js';
import { bearerTokenOf, bodyOf, parseTenant } from '../host/rest/raw-request.js';
import { parseHtml } from '../html/html.js';
import { rewriteIndex } from '../html/rewrite-index.js';
import { KnownSecrets } from '../secrets/known-secrets.js';
import { redactContent } from '../secrets/redact.js';
import { terminalText } from '../terminal-text.js';
import { type FuzzedReader } from './fuzz.js';

function appFile(path: string): FuzzedReader['read'] {
  return text => checkTree(treeOf({ [path]: text }), new Map());
}

async function zipOf(text: string): Promise<void> {
  await readAppPackage(Buffer.from(text, 'latin1'), { inMemory: true });
}

/** What the host does with a request before a handler sees it. */
function requestOf(text: string): unknown {
  const [path = '', tenantid = '', authorization = ''] = text.split('\n');
  const headers = { tenantid, authorization, 'content-type': 'application/json' };
  const body = Buffer.from(text, 'latin1');
  const query = new URLSearchParams(path.split('?')[1] ?? '');
  return [
    parseRequestTarget(path),
    parseTenant(tenantid),
    bearerTokenOf({ headers }),
    bodyOf({ method: 'POST', environment: '', path, query, headers, body }),
    originOf(text, HOSTS),
    isAllowedOrigin(text, HOSTS),
    pageOf([1, 2], query),
    orderBy([{ a: 1 }, { a: 2 }], text),
  ];
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

const RECORDED =
  '{"request":{"method":"GET","path":"/a","query":"","tenant":""},"status":200,"headers":{"content-type":"text/plain"},"text":"YQ==","encoding":"base64"}';
const HAR =
  '{"log":{"entries":[{"request":{"method":"GET","url":"http://a/b"},"response":{"status":200}}],"_protheus":{"messages":[{"direction":"js-to-advpl","type":"a"}],"applications":[{"name":"a","storage":{"session":{"ProModule":"FAT"}}}]}}}';
const HOSTS = allowedHosts(4260, ['127.0.0.1']);
const SECRETS = new KnownSecrets();
SECRETS.addLogin('maria', 'sénha & "mestra"');

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
    read: text => terminalText(redactContent(text, SECRETS)),
  },
  {
    name: 'log entries',
    examples: ['/rest/x?q=%7B%22password%22%3A%22b%22%7D', 'curl -u a:b https://c:d@e/senha/f'],
    read: text => [
      redactEntry(
        { id: 1, kind: 'storage', time: 0, area: 'local', key: text, value: text },
        SECRETS,
      ),
      redirectTarget(302, text, text),
    ],
  },
  {
    name: 'recorded answers',
    examples: [RECORDED, '{"status":201,"headers":{},"json":{"a":[1]}}'],
    read: text => parseRecording('a.json', text),
  },
  {
    name: 'HAR',
    examples: [PANEL_HAR, PLAYWRIGHT_MINIMAL_HAR, HAR],
    read(text) {
      const session = readHar(text);
      return [harOf(session, { version: '0' }), new Replay(session, { file: '' }).session()];
    },
  },
  { name: 'masked HAR', examples: [PANEL_HAR, HAR], read: text => maskHar(text) },
  {
    name: 'compared bodies',
    examples: ['{"a":[{"b":"{\\"c\\":1}"}]}', '--x\r\nA: name="a"\r\n\r\nb\r\n--x--'],
    read: text => [valuesOf(text), valuesOf(text, 'multipart/form-data; boundary=x')],
  },
  {
    name: 'WebSocket messages of the page',
    examples: [MESSAGE, '{"kind":"storage","area":"local","key":"a","value":null}'],
    read: text => JSON.stringify(parsePageMessage(text)),
  },
  {
    name: 'WebSocket messages of an application',
    examples: ['{"type":3,"id":1}', '{"type":6,"object":"mainDialog","method":0,"args":["a","b"]}'],
    read(text) {
      const { message } = parseQtFrame(text);
      return message && signalFrame(message.type, message.content);
    },
  },
  {
    name: 'requests',
    examples: ['/app-root/a/b?page=1&pageSize=2\nT1,D MG 01 \nBearer a.b.c', '{"a":[1]}'],
    read: requestOf,
  },
  {
    name: 'filters',
    examples: ["contains(tolower(name),'a') and (code eq 1 or not b ne 'c')", "startswith(a,'')"],
    read: text => filterTest(text)({ name: 'abc', code: 1 }),
  },
  {
    name: 'appconfig in the host',
    examples: ['{"api_baseUrl":"/","name":"a"}'],
    read: text => rewriteAppConfig(text, 'http://127.0.0.1/rest'),
  },
  { name: '--rest', examples: ['https://a:b@c:1/d?e#f'], read: parseRemoteBase },
];
