import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { TokenIssuer } from '../host/session/token-issuer.js';
import { redactJson, redactText, redactUrl } from './redact.js';

describe('redaction', () => {
  it('removes tokens anywhere in a text', async () => {
    const { access_token } = await new TokenIssuer().issue({ id: '1', userName: 'a' }, 'P12');
    const value = {
      access_token,
      deep: [{ text: `see ${access_token}!`, header: 'Basic dXNlcjpwYXNz' }],
    };
    const text = JSON.stringify(redactJson(value));
    assert.equal(text.includes(access_token.slice(0, 20)), false);
    assert.equal(
      text,
      '{"access_token":"REMOVED","deep":[{"text":"see REMOVED!","header":"Basic REMOVED"}]}',
    );
    assert.equal(redactText(`x=${access_token}`), 'x=REMOVED');
  });

  it('removes passwords under any of their names', () => {
    assert.deepEqual(redactJson({ Password: 'a', senha: 'b', PSW: 'c', user: 'd', token: null }), {
      Password: 'REMOVED',
      senha: 'REMOVED',
      PSW: 'REMOVED',
      user: 'd',
      token: null,
    });
  });

  it('removes passwords and tokens from the query of a URL', () => {
    assert.equal(
      redactUrl('/api/x?Senha=a%20b&page=1&token=123456&usr=maria'),
      '/api/x?Senha=REMOVED&page=1&token=REMOVED&usr=maria',
    );
    assert.equal(redactUrl('/api/tokens?pagetoken=1'), '/api/tokens?pagetoken=1');
    assert.equal(redactUrl('/api/x'), '/api/x');
  });

  it('keeps everything else', () => {
    const value = { a: 1, b: [true, null, 'Bearer'], c: { d: 'João' } };
    assert.deepEqual(redactJson(value), value);
  });
});
