import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { describeRule } from '../testing/describe-rule.js';
import { fixWith, runRule } from '../testing/run-rule.js';
import { appConfigAddress } from './app-config-address.js';

const PATH = 'assets/data/appconfig.json';
function config(content: object) {
  return { [PATH]: JSON.stringify(content) };
}

describeRule(appConfigAddress, {
  fires: {
    'a URL of the developer': [
      config({ api_baseUrl: 'http://localhost:8080/rest' }),
      `${PATH}:1:16`,
      /developer's machine/,
    ],
    'a private URL': [
      config({ api_baseUrl: 'http://192.168.0.10:8080/rest' }),
      `${PATH}:1:16`,
      /developer's machine/,
    ],
    'a fixed server': [
      config({ api_baseUrl: 'https://erp.example.com/rest' }),
      `${PATH}:1:16`,
      /in every environment/,
    ],
    'the URL of another server without its protocol': [
      config({ api_baseUrl: '//erp.example.com/rest' }),
      `${PATH}:1:16`,
      /in every environment/,
    ],
    'a slash at the end': [
      config({ api_baseUrl: 'https://erp.example.com/rest/' }),
      `${PATH}:1:16`,
      /two of them/,
    ],
    'a number': [config({ api_baseUrl: 8080 }), `${PATH}:1:16`, /not a text/],
    'an empty text': [config({ api_baseUrl: '' }), `${PATH}:1:16`, /not a text/],
    'no URL, in an application that uses REST': [
      { ...config({ name: 'demo' }), 'main.js': 'fetch("/api/crm/v1/customers")' },
      PATH,
      /has no "api_baseUrl"/,
    ],
    'no URL, and nothing to see of REST, as an information': [
      { ...config({ name: 'demo' }), 'main.js': 'alert(1)' },
      `information ${PATH}`,
    ],
    'only the old keys': [
      config({ serverBackend: '/', restEntryPoint: 'rest' }),
      `${PATH}:1:18`,
      /only the old/,
    ],
  },
  otherPrograms: {
    'the settings of another program, in another folder': {
      'config/appconfig.json': '{"api_baseUrl": "http://localhost:8080/rest/"}',
      'assets/data/settings.json': '{"serverBackend": "http://localhost"}',
    },
  },
  silent: {
    '"/"': config({ api_baseUrl: '/' }),
    'a file that is not JSON, which app-config-json reports': { [PATH]: '{' },
  },
});

const ALLOWED = 'http://10.0.0.5:8080/rest';
describeRule(
  appConfigAddress,
  { fires: {}, silent: { 'a URL that the options allow': config({ api_baseUrl: ALLOWED }) } },
  { allow: [ALLOWED] },
);

describe('app-config-address', () => {
  it("only informs about a path of the page's own server", async () => {
    for (const path of ['/rest', '/rest01', '/erp/rest/v1']) {
      const found = await runRule(appConfigAddress, config({ api_baseUrl: path }));
      assert.deepEqual(
        found.map(({ severity }) => severity),
        ['information'],
        path,
      );
    }
  });
});

describe('the repair of app-config-address', () => {
  it('removes the slash in the copy, and leaves the rest unchanged', async () => {
    const files = {
      [PATH]: '{\r\n\t"name": "é",\r\n\t"api_baseUrl": "https://erp.example.com/rest//"\r\n}',
    };
    const { text } = await fixWith(appConfigAddress, files);
    assert.equal(
      await text(PATH),
      '{\r\n\t"name": "é",\r\n\t"api_baseUrl": "https://erp.example.com/rest"\r\n}',
    );
    const same = await fixWith(appConfigAddress, { [PATH]: '{"api_baseUrl": "/"}' });
    assert.equal(await same.text(PATH), '{"api_baseUrl": "/"}');
  });
});
