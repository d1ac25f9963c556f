import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { type FiringCase } from '../../findings/testing/describe-cases.js';
import { describeRule } from '../testing/describe-rule.js';
import { fakeJwt, type Files, page, runRule } from '../testing/run-rule.js';
import { credentials } from './credentials.js';

const secret = 's3nha'.concat('-secreta');
const basic = Buffer.from(`admin:${secret}`).toString('base64');
const opaque = 'ab12'.repeat(8);

const fires: Record<string, FiringCase<Files>> = {
  'a token': [{ 'main.js': `const t="${fakeJwt()}"` }, 'main.js:1:10'],
  'a token in a page': [
    { 'index.html': page(`<script>x="${fakeJwt()}"</script>`) },
    'index.html:3:55',
  ],
  'a token in a file': [
    { 'assets/data/session.json': `{"token": "${fakeJwt()}"}` },
    'assets/data/session.json:1:12',
  ],
  'an ERPTOKEN': [
    {
      'main.js': `sessionStorage.setItem("ERPTOKEN",JSON.stringify({access_token:"${opaque}"}))`,
    },
    'main.js:1:51',
  ],
  'an ERPTOKEN as text': [
    { 'main.js': `setItem('ERPTOKEN','{"access_token":"${opaque}"}')` },
    'main.js:1:23',
  ],
  'Basic credentials': [{ 'main.js': `{Authorization:"Basic ${basic}"}` }, 'main.js:1:17'],
  'credentials that are encoded at run time': [
    { 'main.js': `"Basic "+btoa("admin:${secret}")` },
    'main.js:1:10',
  ],
  'a sign-in': [
    { 'main.js': `{grant_type:"password",username:"admin",password:"${secret}"}` },
    'main.js:1:2',
  ],
  'a sign-in in a URL': [
    {
      'main.js': `"/api/oauth2/v1/token?grant_type=password&username=admin&password=${secret}"`,
    },
    'main.js:1:23',
  ],
  'a sign-in in a URL, with the password in front': [
    {
      'main.js': `"/api/oauth2/v1/token?username=admin&password=${secret}&grant_type=password"`,
    },
    'main.js:1:37',
  ],
  'a URL with a password': [
    { 'main.js': `"https://admin:${secret}@erp.example.com/rest"` },
    'main.js:1:2',
  ],
};

describeRule(credentials, {
  fires,
  silent: {
    'the sign-in of a library': { 'main.js': '{grant_type:"password",username:e,password:t}' },
    'a sign-in that is built at run time': {
      'main.js': '"?grant_type=password&username="+u+"&password="+p',
    },
    'a sign-in in a template': {
      'main.js': '`?grant_type=password&username=${u}&password=${p}`',
    },
    'a token that is read': {
      'main.js': 'JSON.parse(sessionStorage.getItem("ERPTOKEN")).access_token',
    },
    'credentials that are built at run time': {
      'main.js': '"Basic "+btoa(user+":"+password)+btoa(`${u}:${p}`)',
    },
    'the word Basic': { 'main.js': 'title="Basic information";x="Basic authentication"' },
    'a URL with a port': { 'main.js': '"http://host:8080/rest/user@example.com"' },
    'a URL with a user alone': { 'main.js': '"https://user@example.com/"' },
  },
});

describe('the findings of credentials', () => {
  for (const [title, [files]] of Object.entries(fires)) {
    it(`do not repeat ${title}`, async () => {
      const json = JSON.stringify(await runRule(credentials, files));
      for (const value of [secret, basic, opaque, 'eyJ']) assert.ok(!json.includes(value));
    });
  }
});
