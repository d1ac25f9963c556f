import { fakeAccessToken } from './fake-access-token';

describe('fakeAccessToken', () => {
  const claimsOf = (token: string): unknown =>
    JSON.parse(atob(token.split('.')[1].replace(/-/g, '+').replace(/_/g, '/')));

  it('is valid for an hour and contains the user', () => {
    const claims = claimsOf(fakeAccessToken({ sub: 'ana', iat: 1000 }));

    expect(claims).toEqual({
      iss: 'TOTVS-ADVPL-FWJWT',
      sub: 'ana',
      userid: '000000',
      iat: 1000,
      exp: 4600,
    });
  });

  it('can be expired', () => {
    expect(claimsOf(fakeAccessToken({ iat: 1000, exp: 1001 }))).toEqual(
      jasmine.objectContaining({ exp: 1001 }),
    );
  });
});
