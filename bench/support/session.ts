// The session of a page that Protheus opened.

function part(value: object): string {
  return Buffer.from(JSON.stringify(value)).toString('base64url');
}

/** The keys of `sessionStorage` as FwCallApp writes them, with a token that is valid for ten hours. */
export function embeddedSession(): Readonly<Record<string, string>> {
  const now = Math.floor(Date.now() / 1000);
  const claims = part({ sub: 'bench', iat: now, exp: now + 36_000 });
  const token = JSON.stringify({
    access_token: `${part({ alg: 'RS256' })}.${claims}.x`,
    refresh_token: 'bench',
    expires_in: 36_000,
    token_type: 'Bearer',
  });
  const config = JSON.stringify({
    productLine: 'Protheus',
    api_baseUrl: 'http://erp.test:8080/app-root',
  });
  return {
    SocketPort: '40000',
    RemoteType: '1',
    appName: 'bench',
    ERPTOKEN: token,
    TOKEN: token,
    ERPAPPCONFIG: config,
    ProAppConfig: config,
    ProCompany: JSON.stringify({ Code: 'T1', CorporateName: 'Grupo Teste' }),
    ProBranch: JSON.stringify({ Code: 'D MG 01 ', CompanyCode: 'T1', EnterpriseGroup: 'T1' }),
    ProModule: 'FAT',
    ProDatabase: '20261121',
    ProIdiom: 'pt-BR',
  };
}
