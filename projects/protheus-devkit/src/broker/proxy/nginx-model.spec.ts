import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readNginx } from './nginx-model.js';
import { type ProxyRoute } from './proxy-model.js';

/** @returns The routes of the first site in a short form. */
function routesOf(text: string, ...included: readonly string[]) {
  const find = () => included.map(one => ({ path: 'parte.conf', text: one }));
  return (readNginx(text, find).sites[0]?.routes ?? []).map(short);
}

function short({
  path,
  targets,
  unknownTarget,
  denied,
  distributedOver,
  affinity,
  file,
}: ProxyRoute) {
  const servers = targets.map(({ scheme, host, port }) => `${scheme}://${host}:${port}`);
  return [
    file && `${file}:`,
    path,
    ...servers,
    unknownTarget && `? ${unknownTarget}`,
    denied && 'denied',
    distributedOver > 1 && `over ${distributedOver} by ${affinity}`,
  ]
    .filter(Boolean)
    .join(' ');
}

const targets: Readonly<Record<string, readonly [text: string, ...routes: readonly string[]]>> = {
  'a map of ports': [
    'map $host $p { default 1234; b.exemplo 1235; } server { location / { proxy_pass http://10.0.0.8:$p; } }',
    '/ http://10.0.0.8:1234 http://10.0.0.8:1235',
  ],
  'a map of upstreams, of which one distributes': [
    'map $cookie_v $pool { default um; dois dois; } upstream um { server a:1; } upstream dois { server b:2; server c:3; } server { location / { proxy_pass http://$pool; } }',
    '/ http://a:1 http://b:2 http://c:3 over 2 by none',
  ],
  'a map of whole targets, with hostnames': [
    'map $host $alvo { hostnames; default http://a:1; *.exemplo https://b:2; } server { location / { proxy_pass $alvo; } }',
    '/ http://a:1 https://b:2',
  ],
  'a map whose values another file gives': [
    'map $slot $alvo { default http://a:1; include balanceados.map; } server { location / { proxy_pass $alvo; } }',
    '/ ? $alvo',
  ],
  'a map that takes the port out of the name': [
    'map $host $p { default 1; ~^web-(?<n>\\d+) $n; } server { location / { proxy_pass http://127.0.0.1:$p; } }',
    '/ ? http://127.0.0.1:$p',
  ],
  'a variable that a module sets': [
    'split_clients $remote_addr $v { 10% a; * b; } server { location / { proxy_pass http://$v; } }',
    '/ ? http://$v',
  ],
  'a set, and another one in an if': [
    'server { set $a x; if ($cookie_novo) { set $a y; } location / { proxy_pass http://$a:80; } }',
    '/ http://x:80 http://y:80',
  ],
  'a set in an if alone': [
    'server { if ($cookie_novo) { set $a y; } location / { proxy_pass http://$a:80; } }',
    '/ ? http://$a:80',
  ],
  'a set that replaces those before it': [
    'server { set $a x; location / { set $a z; proxy_pass http://$a:80; } }',
    '/ http://z:80',
  ],
  'a proxy_pass under a condition': [
    'server { location / { if ($http_upgrade) { proxy_pass http://a:1; } proxy_pass http://b:2; } }',
    '/ ? if ($http_upgrade)',
  ],
  'a location inside of another': [
    'server { location /a { location /a/b { proxy_pass http://b:2; } proxy_pass http://a:1; } }',
    '/a http://a:1',
    '/a/b http://b:2',
  ],
  'a set of ports in braces': [
    'server { set $p 1234; location / { proxy_pass http://a:${p}; } }',
    '/ http://a:1234',
  ],
};

const denials: typeof targets = {
  'an if on the path': [
    'server { if ($request_uri ~* "^/totvs_broker_query") { return 403; } location / { proxy_pass http://a:1; } }',
    '^/totvs_broker_query denied',
    '/ http://a:1',
  ],
  'an if on the decoded path, with 444': [
    'server { if ($uri ~ ^/interno) { return 444; } location / { proxy_pass http://a:1; } }',
    '^/interno denied',
    '/ http://a:1',
  ],
  'an if on a file or on the client, which closes no path': [
    'server { if (-f /manutencao) { return 503; } if ($http_user_agent ~ bot) { return 403; } location / { if (-f /m) { return 503; } proxy_pass http://a:1; } }',
    '/ http://a:1',
  ],
};

describe('readNginx', () => {
  for (const [title, [text, ...routes]] of Object.entries({ ...targets, ...denials })) {
    it(`reads ${title}`, () => assert.deepEqual(routesOf(text), routes));
  }

  it('keeps the file and the line of an included location', () => {
    const { routes } =
      readNginx('server { include parte.conf; }', () => [
        { path: 'parte.conf', text: '\nlocation / { proxy_pass http://a:1; add_header X y; }' },
      ]).sites[0] ?? {};
    const [route] = routes ?? [];
    assert.deepEqual([route?.file, route?.line], ['parte.conf', 2]);
    assert.deepEqual(route?.headers, [{ name: 'X', value: 'y', line: 2, file: 'parte.conf' }]);
  });

  const redirects: Readonly<
    Record<string, readonly [text: string, whole?: number, some?: number]>
  > = {
    'a return of the site': ['server { return 301 https://$host$request_uri; }', 301],
    'a return of the path /': ['server { location / { return 302 https://a$request_uri; } }', 302],
    'the older rewrite': ['server { rewrite ^ https://$host$request_uri permanent; }', 301],
    'a rewrite of everything': ['server { rewrite ^/(.*)$ https://a/$1 redirect; }', 302],
    'a rewrite of one path': ['server { rewrite ^/velho$ https://a/novo permanent; }'],
    'the if that a certificate tool writes': [
      'server { if ($host = a) { return 301 https://$host$request_uri; } listen 80; return 404; }',
      undefined,
      301,
    ],
    'an if on the protocol of a site with both': [
      'server { listen 80; listen 443 ssl; if ($scheme = http) { return 302 https://a; } location / { proxy_pass http://b:1; } }',
      undefined,
      302,
    ],
    'an if on the name of a site with TLS': [
      'server { listen 443 ssl; if ($host = www.a) { return 301 https://a; } }',
    ],
    'an if in the path /': [
      'server { location / { if ($http_x_forwarded_proto = http) { return 308 https://a; } } }',
      undefined,
      308,
    ],
  };
  for (const [title, [text, whole, some]] of Object.entries(redirects)) {
    it(`reads the redirect of ${title}`, () => {
      const [site] = readNginx(text).sites;
      assert.equal(site?.redirect?.status, whole);
      assert.deepEqual(
        site?.conditionalRedirects.map(({ status }) => status),
        some === undefined ? [] : [some],
      );
    });
  }

  it('takes the name of the site for the Host of the browser, and another name not', () => {
    const hostOf = (value: string) =>
      readNginx(
        `server { server_name erp.exemplo; location / { proxy_set_header Host ${value}; proxy_pass http://a:1; } }`,
      ).sites[0]?.routes[0]?.host;
    assert.deepEqual(['erp.exemplo', 'interno', '$server_name', '$http_host'].map(hostOf), [
      'without-port',
      'changed',
      'without-port',
      'kept',
    ]);
  });
});
