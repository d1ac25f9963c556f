import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { fakeJwt, page, runRule } from '../testing/run-rule.js';
import { credentials } from './credentials.js';

const secret = 's3nha'.concat('-secreta');
const basic = Buffer.from(`admin:${secret}`).toString('base64');
const opaque = 'ab12'.repeat(8);

const firing: Record<string, [path: string, content: string]> = {
  'a token': ['main.js', `const t="${fakeJwt()}"`],
  'a token in a page': ['index.html', page(`<script>x="${fakeJwt()}"</script>`)],
  'a token in a file': ['assets/data/session.json', `{"token": "${fakeJwt()}"}`],
  'an ERPTOKEN': [
    'main.js',
    `sessionStorage.setItem("ERPTOKEN",JSON.stringify({access_token:"${opaque}"}))`,
  ],
  'an ERPTOKEN as text': ['main.js', `setItem('ERPTOKEN','{"access_token":"${opaque}"}')`],
  'Basic credentials': ['main.js', `{Authorization:"Basic ${basic}"}`],
  'credentials that are encoded at run time': ['main.js', `"Basic "+btoa("admin:${secret}")`],
  'a sign-in': ['main.js', `{grant_type:"password",username:"admin",password:"${secret}"}`],
  'a sign-in in an address': [
    'main.js',
    `"/api/oauth2/v1/token?grant_type=password&username=admin&password=${secret}"`,
  ],
  'an address with a password': ['main.js', `"https://admin:${secret}@erp.example.com/rest"`],
};

const silent: Record<string, string> = {
  'the sign-in of a library': '{grant_type:"password",username:e,password:t}',
  'a sign-in put together at run time': '"?grant_type=password&username="+u+"&password="+p',
  'a sign-in in a template': '`?grant_type=password&username=${u}&password=${p}`',
  'a token that is read': 'JSON.parse(sessionStorage.getItem("ERPTOKEN")).access_token',
  'credentials put together at run time': '"Basic "+btoa(user+":"+password)+btoa(`${u}:${p}`)',
  'the word Basic': 'title="Basic information";x="Basic authentication"',
  'an address with a port': '"http://host:8080/rest/user@example.com"',
  'an address in words': '"https://user@example.com/"',
};

describe('credentials', () => {
  for (const [title, [path, content]] of Object.entries(firing)) {
    it(`finds ${title}, and does not repeat it`, async () => {
      const found = await runRule(credentials, { [path]: content });
      assert.equal(found.length, 1);
      assert.equal(found[0]?.code, 'PDK137');
      const told = JSON.stringify(found);
      for (const value of [secret, basic, opaque, 'eyJ']) assert.ok(!told.includes(value));
    });
  }

  for (const [title, content] of Object.entries(silent)) {
    it(`has nothing against ${title}`, async () => {
      assert.deepEqual(await runRule(credentials, { 'main.js': content }), []);
    });
  }
});
