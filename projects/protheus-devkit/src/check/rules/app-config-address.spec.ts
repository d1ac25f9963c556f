import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { fixWith, runRule } from '../testing/run-rule.js';
import { appConfigAddress } from './app-config-address.js';

const path = 'assets/data/appconfig.json';
const check = (content: object, options = {}) =>
  runRule(appConfigAddress, { [path]: JSON.stringify(content) }, options);

const firing: Record<string, [content: object, cause: RegExp]> = {
  'an address of the developer': [
    { api_baseUrl: 'http://localhost:8080/rest' },
    /developer's machine/,
  ],
  'a private address': [{ api_baseUrl: 'http://192.168.0.10:8080/rest' }, /developer's machine/],
  'a fixed server': [{ api_baseUrl: 'https://erp.example.com/rest' }, /in every environment/],
  'a fixed path': [{ api_baseUrl: '/rest' }, /in every environment/],
  'a slash at the end': [{ api_baseUrl: 'https://erp.example.com/rest/' }, /two of them/],
  'no text': [{ api_baseUrl: 8080 }, /not a text/],
  'no text at all': [{ api_baseUrl: '' }, /not a text/],
  'no address': [{ name: 'demo' }, /has no "api_baseUrl"/],
  'only the old keys': [{ serverBackend: '/', restEntryPoint: 'rest' }, /only the old/],
};

describe('app-config-address', () => {
  for (const [title, [content, cause]] of Object.entries(firing)) {
    it(`finds ${title}`, async () => {
      const found = await check(content);
      assert.equal(found.length, 1);
      assert.match(found[0]?.cause.en ?? '', cause);
    });
  }

  it('is content with "/", and with an address that was decided upon', async () => {
    assert.deepEqual(await check({ api_baseUrl: '/' }), []);
    const address = 'http://10.0.0.5:8080/rest';
    assert.deepEqual(await check({ api_baseUrl: address }, { allow: [address] }), []);
  });

  it('says nothing of a file that is no JSON: that is another finding', async () => {
    assert.deepEqual(await runRule(appConfigAddress, { [path]: '{' }), []);
  });

  it('takes the slash off the copy, and leaves the rest as it was', async () => {
    const files = {
      [path]: '{\r\n\t"name": "é",\r\n\t"api_baseUrl": "https://erp.example.com/rest//"\r\n}',
    };
    const { text } = await fixWith(appConfigAddress, files);
    assert.equal(
      await text(path),
      '{\r\n\t"name": "é",\r\n\t"api_baseUrl": "https://erp.example.com/rest"\r\n}',
    );
    const same = await fixWith(appConfigAddress, { [path]: '{"api_baseUrl": "/"}' });
    assert.equal(await same.text(path), '{"api_baseUrl": "/"}');
  });
});
