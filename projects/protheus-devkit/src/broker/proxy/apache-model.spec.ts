import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readApache } from './apache-model.js';

const PARTS: Readonly<Record<string, string>> = {
  'partes/caminhos.conf': '\nProxyPass / http://a:1/ upgrade=websocket',
  'partes/macros.conf': '<Macro Destino $porta>\nProxyPass / http://a:$porta/\n</Macro>',
  'partes/ciclo.conf': 'Include partes/ciclo.conf\nProxyPass / http://a:9/',
};

function find(pattern: string) {
  const text = PARTS[pattern];
  return text === undefined ? [] : [{ path: pattern, text }];
}

/** @returns The sites in a short form: names, then the routes. */
function sitesOf(text: string): readonly string[] {
  return readApache(text, find).sites.map(({ names, routes }) =>
    [
      names.join(','),
      ...routes.map(({ path, targets, unknownTarget, denied, upgrade }) =>
        [
          path,
          ...targets.map(({ host, port }) => `${host}:${port}`),
          unknownTarget && `? ${unknownTarget}`,
          denied && 'denied',
          upgrade === 'passes' && 'ws',
        ]
          .filter(Boolean)
          .join(' '),
      ),
    ].join(' | '),
  );
}

function host(...lines: readonly string[]): string {
  return ['<VirtualHost *:80>', 'ServerName erp', ...lines, '</VirtualHost>'].join('\n');
}

const cases: Readonly<Record<string, readonly [text: string, ...sites: readonly string[]]>> = {
  'an included part of a virtual host': [host('Include partes/caminhos.conf'), 'erp | / a:1 ws'],
  'a file that includes itself': [host('Include partes/ciclo.conf'), `erp${' | / a:9'.repeat(8)}`],
  'a macro that is used twice': [
    `<Macro Site $n $p>\n<VirtualHost *:80>\nServerName $n\nProxyPass / http://a:$p/\n</VirtualHost>\n</Macro>\nUse Site um 1\nUse Site dois 2`,
    'um | / a:1',
    'dois | / a:2',
  ],
  'a macro of an included file, used in a virtual host': [
    `Include partes/macros.conf\n${host('Use Destino 7')}`,
    'erp | / a:7',
  ],
  'parameters of which one begins as another': [
    `<Macro P $p $porta>\nProxyPass /$p http://a:$porta/\n</Macro>\n${host('Use P rest 8')}`,
    'erp | /rest a:8',
  ],
  'a macro inside of a macro': [
    `<Macro Um $p>\nProxyPass / http://a:$p/\n</Macro>\n<Macro Dois $p>\nUse Um $p\n</Macro>\n${host('Use Dois 5')}`,
    'erp | / a:5',
  ],
  'a WebSocket under a condition': [
    host(
      `<If "%{HTTP:Upgrade} == 'websocket'">`,
      'ProxyPass / ws://a:1/',
      '</If>',
      'ProxyPass / http://a:1/',
    ),
    'erp | / a:1 ws',
  ],
  'a target under another condition': [
    host(`<If "%{HTTP_COOKIE} =~ /novo/">`, 'ProxyPass / http://b:2/', '</If>'),
    'erp | / ? <If %{HTTP_COOKIE} =~ /novo/>',
  ],
  'a path that a condition denies': [
    host(
      '<If "%{REQUEST_URI} =~ m#^/totvs_broker_query#">',
      'Require all denied',
      '</If>',
      'ProxyPass / http://a:1/',
    ),
    'erp | ^/totvs_broker_query denied | / a:1',
  ],
  'sections that ask for a module or a definition': [
    host('<IfModule mod_proxy.c>', 'ProxyPass / http://a:1/', '</IfModule>'),
    'erp | / a:1',
  ],
  'a rewrite that forwards': [
    host('RewriteEngine On', 'RewriteRule ^/(.*)$ http://a:1/$1 [P,L]'),
    'erp | ^/(.*)$ a:1',
  ],
  'a rewrite whose target the request says': [
    host('RewriteRule ^/(.*)$ http://%{HTTP:X-Destino}/$1 [P]'),
    'erp | ^/(.*)$ ? http://%{HTTP:X-Destino}/$1',
  ],
  'a server without virtual hosts': ['Listen 8080\nProxyPass / http://a:1/', ' | / a:1'],
  'what the server passes on in each virtual host': [
    `ProxyPass /rest http://r:2/rest\n${host('ProxyPass / http://a:1/')}`,
    'erp | / a:1 | /rest r:2',
  ],
};

describe('readApache', () => {
  for (const [title, [text, ...sites]] of Object.entries(cases)) {
    it(`reads ${title}`, () => assert.deepEqual(sitesOf(text), sites));
  }

  it('names an include and a macro that were not given', () => {
    const missing = (line: string) =>
      readApache(host(line, 'ProxyPass / http://a:1/'), find).sites[0]?.routes[0]?.missingInclude
        ?.name;
    assert.deepEqual(['Include outra.conf', 'Use Outra 1', 'ServerAlias b'].map(missing), [
      'outra.conf',
      '<Macro Outra>',
      undefined,
    ]);
  });

  it('keeps the file and the line of an included path', () => {
    const [route] = readApache(host('Include partes/caminhos.conf'), find).sites[0]?.routes ?? [];
    assert.deepEqual([route?.file, route?.line], ['partes/caminhos.conf', 2]);
  });

  const redirects: Readonly<
    Record<string, readonly [line: string, whole?: number, some?: number]>
  > = {
    Redirect: ['Redirect permanent / https://erp/', 301],
    RedirectMatch: ['RedirectMatch 308 ^/(.*)$ https://erp/$1', 308],
    'a rewrite for requests without TLS': [
      'RewriteCond %{HTTPS} off\nRewriteRule ^ https://erp%{REQUEST_URI} [R=301,L]',
      301,
    ],
    'the rewrite that a certificate tool writes': [
      'RewriteCond %{SERVER_NAME} =erp\nRewriteRule ^ https://%{SERVER_NAME}%{REQUEST_URI} [END,NE,R=permanent]',
      undefined,
      301,
    ],
    'a rewrite of one path': ['RewriteRule ^/$ /webapp/ [R=302,L]'],
    'a condition on the name': [
      `<If "%{HTTP_HOST} == 'velho'">\nRedirect 302 / https://erp/\n</If>`,
      undefined,
      302,
    ],
    'a condition that leads to http': [`<If "%{HTTP_HOST} == 'a'">\nRedirect / http://erp/\n</If>`],
  };
  for (const [title, [line, whole, some]] of Object.entries(redirects)) {
    it(`reads the redirect of ${title}`, () => {
      const [site] = readApache(host(line)).sites;
      assert.equal(site?.redirect?.status, whole);
      assert.deepEqual(
        site?.conditionalRedirects.map(({ status }) => status),
        some === undefined ? [] : [some],
      );
    });
  }
});
