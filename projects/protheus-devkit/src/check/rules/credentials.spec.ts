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
  'a property that is encoded': [
    {
      'main.js': `class S{constructor(){this.USER="admin:${secret}"}get(){h("Basic "+btoa(this.USER))}}`,
    },
    'main.js:1:64',
    /Certain/,
  ],
  'the environment that is encoded': [
    {
      'main.js': `const E={production:!0,auth:"admin:${secret}"};x.set("Authorization","Basic "+btoa(r.E.auth))`,
    },
    'main.js:1:75',
  ],
  'two properties, and a short password': [
    {
      'main.js': `class C{u="admin";p1="12";basic(){return"Basic "+btoa(this.u+":"+this.p1)}}`,
    },
    'main.js:1:42',
  ],
  'an id, with the secret as a text': [
    { 'main.js': `headers:{Authorization:"Basic "+btoa(this.clientId+":${secret}")}` },
    'main.js:1:25',
  ],
  'a template, with a variable nearby': [
    {
      'main.js': `const senha="${secret}",h={Authorization:\`Basic \${btoa(\`\${u}:\${senha}\`)}\`}`,
    },
    'main.js:1:47',
  ],
  'what ES5 makes of a template': [
    {
      'main.js': `var senha="${secret}";h="Basic ".concat(window.btoa(user+":"+senha))`,
    },
    'main.js:1:30',
  ],
  'a variable that is encoded before': [
    {
      'main.js': `var senha="${secret}",cred=btoa("u:"+senha);h.append("Authorization","Basic "+cred)`,
    },
    'main.js:1:75',
  ],
  'Basic credentials in two texts, and short': [
    { 'main.js': `h={Authorization:"Basic "+"${Buffer.from('a:b').toString('base64')}"}` },
    'main.js:1:19',
  ],
  'a Bearer token': [{ 'main.js': `h={Authorization:"Bearer ${opaque}"}` }, 'main.js:1:19'],
  'a sign-in with the password in a variable': [
    {
      'main.js': `var senha="${secret}",u=\`/token?grant_type=password&password=\${senha}&username=\${x}\``,
    },
    'main.js:1:37',
  ],
  'a sign-in by the parameters of a request': [
    {
      'main.js': `const e={production:!1,pwd:"${secret}"};p.set("grant_type","password").set("password",e.pwd)`,
    },
    'main.js:1:52',
  ],
  'the address of a token without a grant_type': [
    { 'main.js': `post("/rest/api/oauth2/v1/token?username=admin&password=${secret}")` },
    'main.js:1:48',
  ],
  'a user with a password in one object, as likely': [
    { 'main.js': `login({username:"admin",password:"${secret}"})` },
    'warning main.js:1:8',
    /Likely/,
  ],
  'a property of which nothing is to be seen, as likely': [
    { 'main.js': `h={Authorization:"Basic "+btoa(this.config.auth)}` },
    'warning main.js:1:19',
    /Provável/,
  ],
  'a URL with a password': [
    { 'main.js': `"https://admin:${secret}@erp.example.com/rest"` },
    'main.js:1:2',
  ],
};

describeRule(credentials, {
  fires,
  otherPrograms: {
    'a server that asks for user and password, and a tool that reads them': {
      'main.js':
        'passport.use(new BasicStrategy((user,password,done)=>done()));' +
        'u=new URL(process.env.DATABASE_URL);h={Authorization:`Basic ${process.env.TOKEN}`}',
    },
  },
  silent: {
    'a form that asks for user and password': {
      'main.js':
        'class L{user="";pass="";go(){h("Basic "+btoa(this.user+":"+this.pass));' +
        'p("/api/oauth2/v1/token?grant_type=password&password="+this.pass+"&username="+this.user)}}',
    },
    'a function that encodes what it receives, after a variable of that name': {
      'main.js': `var t="x:${secret}";function b(t){return"Basic "+btoa(t)}const c=t=>"Basic "+btoa(t)`,
    },
    'a library that joins user and password (axios, swagger-client)': {
      'main.js':
        'r.set("Authorization","Basic "+btoa((u.username||"")+":"+(u.password?unescape(encodeURIComponent(u.password)):"")));' +
        'o.headers.Authorization="Basic ".concat(btoa("".concat(n,":").concat(i)))',
    },
    'the texts and the fields of a form': {
      'main.js':
        'l={login:"Login",password:"Senha"};m={username:"user",password:"Password*"};' +
        'f=[{property:"senha",type:"password"}];c=["type","password","name","password"]',
      'assets/i18n/pt.json':
        '{"user": "usuario", "password": "senha", "email":"e-mail","senha":"1. Senha"}',
    },
    'a token that is sent': {
      'main.js': '"Bearer "+t;`Bearer ${this.token}`;"Bearer authentication is needed"',
    },
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
    'an example of a URL in a comment of a library': {
      'main.js': '/* http://user:password@example.com:8080/ */',
    },
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
