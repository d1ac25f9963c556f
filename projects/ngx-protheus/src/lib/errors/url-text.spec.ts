import { urlText } from './url-text';

describe('urlText', () => {
  const shown: Readonly<Record<string, string>> = {
    'https://server:8080/rest/api/v1/products': 'https://server:8080/rest/api/v1/products',
    '/api/v1/products': '/api/v1/products',
    '/rest/api/oauth2/v1/token?grant_type=password&password=secret&username=admin':
      '/rest/api/oauth2/v1/token?…',
    'http://10.0.0.8:8083/rest/CUSTOMERS/?pass=secret#secret':
      'http://10.0.0.8:8083/rest/CUSTOMERS/?…',
    'https://server/rest/#access_token=secret': 'https://server/rest/#…',
    'https://admin:secret@server:8080/rest': 'https://…@server:8080/rest',
    'https://secret@server/rest?a=secret': 'https://…@server/rest?…',
    '//admin:secret@server/rest': '//…@server/rest',
    'admin:secret@server:8080/rest': '…@server:8080/rest',
    'https://admin:secret%40server:8080/rest': 'https://…@server:8080/rest',
    'http://admin:sec/ret%2540server/rest': 'http://…@server/rest',
    'https:\\\\admin:secret@server\\rest': 'https:\\\\…@server\\rest',
    'https://admin:se@cret@server/rest': 'https://…@server/rest',
    '/api/confirm/eyJhbGciOiJub25lIn0.eyJzdWIiOiJzZWNyZXQifQ.secret': '/api/confirm/…',
    '': '',
  };

  for (const [url, text] of Object.entries(shown)) {
    it(`shows "${url}" as "${text}"`, () => {
      expect(urlText(url)).toBe(text);
      expect(urlText(url)).not.toContain('secret');
    });
  }
});
