import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { type ProxyFile, readProxyFiles } from './proxy-sites.js';

const SITE = 'server { server_name erp; location / { proxy_pass http://a:1; } }';
const HOST = '<VirtualHost *:80>\nServerName erp\nProxyPass / http://a:1/\n</VirtualHost>';

function read(kind: ProxyFile['kind'], files: Readonly<Record<string, string>>) {
  const given = Object.entries(files).map(([path, text]) => ({ path, text, kind }));
  const { sites, unused } = readProxyFiles(given);
  return { sites: sites.map(({ file }) => file), unused: unused.map(({ file }) => file) };
}

describe('readProxyFiles', () => {
  it('leaves out a site beside the included folder, and names it', () => {
    const files = {
      'n/nginx.conf': 'http { include sites-enabled/*; }',
      'n/sites-enabled/erp': SITE,
      'n/sites-available/velho': SITE,
    };
    assert.deepEqual(read('nginx', files), {
      sites: ['n/sites-enabled/erp'],
      unused: ['n/sites-available/velho'],
    });
  });

  it('reads a flat copy, in which no folder is left', () => {
    const files = { 'nginx.conf': 'http { include /etc/nginx/conf.d/*.conf; }', 'erp.conf': SITE };
    assert.deepEqual(read('nginx', files), { sites: ['erp.conf'], unused: [] });
  });

  it('reads the sites of a folder when the includes of the main file name none of the files', () => {
    const files = { 'nginx.conf': 'http { include mime.types; }', 'sites/erp.conf': SITE };
    assert.deepEqual(read('nginx', files), { sites: ['sites/erp.conf'], unused: [] });
  });

  it('gives each of two main files its own sites', () => {
    const files = {
      'a/nginx.conf': 'http { proxy_read_timeout 7s; include conf.d/*.conf; }',
      'a/conf.d/erp.conf': SITE,
      'b/nginx.conf': 'http { proxy_read_timeout 8s; include conf.d/*.conf; }',
      'b/conf.d/erp.conf': SITE,
    };
    const { sites } = readProxyFiles(
      Object.entries(files).map(([path, text]) => ({ path, text, kind: 'nginx' as const })),
    );
    assert.deepEqual(
      sites.map(({ file, routes }) => [file, routes[0]?.readTimeout]),
      [
        ['a/conf.d/erp.conf', 7],
        ['b/conf.d/erp.conf', 8],
      ],
    );
  });

  it('does the same for Apache', () => {
    const files = {
      'h/httpd.conf': 'ServerRoot /etc/httpd\nIncludeOptional conf.d/*.conf',
      'h/conf.d/erp.conf': HOST,
      'h/conf.d/partes.conf': 'ProxyPass /rest http://r:2/rest',
      'h/conf.disabled/velho.conf': HOST,
    };
    assert.deepEqual(read('apache', files), {
      sites: ['h/conf.d/erp.conf'],
      unused: ['h/conf.disabled/velho.conf'],
    });
  });
});
