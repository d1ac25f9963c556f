import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { defineHost, type ProtheusHostConfig } from './host-config.js';

describe('defineHost', () => {
  it('infers the types of the parameters of handlers', () => {
    // Compiled with strict types: a parameter without a type would be an error here.
    const config: ProtheusHostConfig = {
      rest: {
        'GET /a/:id': ({ params, query, tenant }) => [
          params['id'].length,
          query.get('x'),
          tenant.branch.length,
        ],
        'GET /b': { requires: 'tenant', handler: ({ user }) => user.displayName.length },
        'GET /c': [{ code: '1' }],
        'GET /d': 'text',
      },
      onJsToAdvpl: {
        a: (content, channel) => channel.advplToJs('a', content.toUpperCase()),
        b: { any: 'object' },
        c: 7,
      },
    };
    assert.equal(defineHost(config), config);
    assert.deepEqual(
      defineHost({ rest: { 'GET /a': ({ method }) => method.length } }).session,
      undefined,
    );
  });
});
