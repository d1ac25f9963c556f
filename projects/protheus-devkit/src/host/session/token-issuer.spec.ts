import assert from 'node:assert/strict';
import { createPublicKey, type JsonWebKey, verify } from 'node:crypto';
import { describe, it } from 'node:test';
import { TokenIssuer } from './token-issuer.js';

const user = { id: '000001', userName: 'joão.conceição' };

function claims(token: string): Record<string, unknown> {
  // As applications decode it: without any handling of base64url or UTF-8.
  return JSON.parse(atob(token.split('.')[1])) as Record<string, unknown>;
}

describe('TokenIssuer', () => {
  it('issues tokens in the format of Protheus', async () => {
    const issuer = new TokenIssuer({ access: 3600, refresh: 86400 }, () => 1_795_000_000_000);
    const token = await issuer.issue(user, 'P12');
    assert.deepEqual(
      { ...token, access_token: '', refresh_token: '' },
      {
        access_token: '',
        refresh_token: '',
        scope: 'default',
        token_type: 'Bearer',
        expires_in: 3600,
        hasMFA: false,
      },
    );
    assert.deepEqual(claims(token.access_token), {
      iss: 'TOTVS-ADVPL-FWJWT',
      sub: 'joão.conceição',
      iat: 1_795_000_000,
      userid: '000001',
      exp: 1_795_003_600,
      envId: 'P12',
    });
  });

  it('signs tokens that the public keys verify', async () => {
    const issuer = new TokenIssuer();
    const { access_token } = await issuer.issue(user, 'P12');
    const [jwk] = (await issuer.jwks()).keys as (JsonWebKey & { kid: string })[];
    const [header, body, signature] = access_token.split('.');
    assert.equal(jwk.kid, 'pJwtPublicKeyFor256');
    assert.equal('d' in jwk, false, 'the private key stays here');
    assert.ok(
      verify(
        'sha256',
        Buffer.from(`${header}.${body}`),
        createPublicKey({ key: jwk, format: 'jwk' }),
        Buffer.from(signature, 'base64url'),
      ),
    );
  });

  it('accepts its own token until it expires', async () => {
    let now = 1_795_000_000_000;
    const issuer = new TokenIssuer({ access: 10, refresh: 100 }, () => now);
    const { access_token, refresh_token } = await issuer.issue(user, 'P12');
    const valid = { state: 'valid', userId: '000001', userName: user.userName, environment: 'P12' };
    assert.deepEqual(await issuer.verify(access_token), valid);
    now += 10_000;
    assert.deepEqual(await issuer.verify(access_token), { state: 'expired' });
    assert.deepEqual(await issuer.verify(refresh_token, 'refresh'), valid);
    now += 90_000;
    assert.deepEqual(await issuer.verify(refresh_token, 'refresh'), { state: 'expired' });
  });

  it('refuses a refresh token as an access token, and the reverse', async () => {
    const issuer = new TokenIssuer();
    const { access_token, refresh_token } = await issuer.issue(user, 'P12');
    assert.equal((await issuer.verify(refresh_token)).state, 'refused');
    assert.equal((await issuer.verify(access_token, 'refresh')).state, 'refused');
  });

  it('refuses tokens that it did not sign', async () => {
    const issuer = new TokenIssuer();
    const { access_token } = await issuer.issue(user, 'P12');
    const [header, body, signature] = access_token.split('.');
    const admin = Buffer.from(JSON.stringify({ ...claims(access_token), userid: '000000' }));
    const unsigned = Buffer.from('{"alg":"none"}').toString('base64url');
    for (const token of [
      `${header}.${admin.toString('base64url')}.${signature}`,
      `${unsigned}.${body}.`,
      `${header}.${body}`,
      `${access_token}.x`,
      'x',
      '',
      (await issuer.issueOfOtherServer(user, 'P12')).access_token,
      (await new TokenIssuer().issue(user, 'P12')).access_token,
    ]) {
      assert.equal((await issuer.verify(token)).state, 'refused', token);
    }
  });

  it('issues an expired token whose refresh token is valid', async () => {
    const issuer = new TokenIssuer();
    const token = await issuer.issueExpired(user, 'P12');
    assert.equal((await issuer.verify(token.access_token)).state, 'expired');
    assert.equal((await issuer.verify(token.refresh_token, 'refresh')).state, 'valid');
  });
});
