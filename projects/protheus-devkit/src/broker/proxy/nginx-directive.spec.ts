import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { parseNginx } from './nginx-directive.js';

describe('parseNginx', () => {
  it('reads directives, blocks, quotes and comments with their lines', () => {
    const [user, http] = parseNginx(
      [
        'user nobody; # comentário; com { tudo }',
        'http {',
        "  map $http_upgrade $c { default upgrade; '' close; }",
        '  server {',
        '    add_header X "a; b";',
        '    location ~ ^/x{2}\\;y { return 404; }',
        '  }',
        '}',
      ].join('\n'),
    );
    assert.deepEqual([user?.name, user?.args, user?.line], ['user', ['nobody'], 1]);
    const [map, server] = http?.block ?? [];
    assert.deepEqual(map?.block?.[1], { name: '', args: ['close'], line: 3, block: undefined });
    const [header, location] = server?.block ?? [];
    assert.deepEqual([header?.args, header?.line], [['X', 'a; b'], 5]);
    assert.equal(location?.line, 6);
  });

  it('returns a result for any text', () => {
    const piece = fc.constantFrom('{', '}', ';', '"', "'", '#', '\n', ' ', 'server', '$', '\\');
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), pieces => {
        assert.ok(Array.isArray(parseNginx(pieces.join(''))));
      }),
      { numRuns: 2_000 },
    );
  });
});
