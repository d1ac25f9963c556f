import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { includedFiles } from './included-files.js';

const given = [
  'copia/nginx/nginx.conf',
  'copia/nginx/conf.d/erp.conf',
  'copia/nginx/conf.d/headers.inc',
  'copia/nginx/sites-enabled/rest.conf',
  'copia/nginx/sites-available/rest.conf',
  'copia/httpd/conf.d/erp.conf',
];

const cases: Readonly<Record<string, readonly [pattern: string, ...found: readonly string[]]>> = {
  'a pattern from the folder of the main file': ['conf.d/*.conf', 'copia/nginx/conf.d/erp.conf'],
  'an absolute pattern of the machine the copy is from': [
    '/etc/nginx/sites-enabled/*',
    'copia/nginx/sites-enabled/rest.conf',
  ],
  'a name in a folder that was not copied with its name': [
    '/etc/nginx/snippets/headers.inc',
    'copia/nginx/conf.d/headers.inc',
  ],
  'a pattern with "?" and a set': ['conf.d/er?.[a-z]onf', 'copia/nginx/conf.d/erp.conf'],
  'a pattern of Windows': [
    'C:\\web\\conf.d\\e*p.conf',
    'copia/nginx/conf.d/erp.conf',
    'copia/httpd/conf.d/erp.conf',
  ],
  'a wildcard in a folder of its own': ['/etc/nginx/modules-enabled/*.conf'],
  'a name that no file has': ['/etc/nginx/mime.types'],
};

describe('includedFiles', () => {
  for (const [title, [pattern, ...found]] of Object.entries(cases)) {
    it(`returns the files of ${title}`, () => {
      const files = given.map(path => ({ path, text: '' }));
      assert.deepEqual(
        includedFiles(pattern, 'copia/nginx', files).map(({ path }) => path),
        found,
      );
    });
  }

  it('compares a name of many wildcards in little time', () => {
    const files = [{ path: `conf.d/${'a'.repeat(5_000)}`, text: '' }];
    const start = performance.now();
    assert.deepEqual(includedFiles(`conf.d/${'*a'.repeat(500)}b`, '.', files), []);
    assert.ok(performance.now() - start < 2_000);
  });
});
