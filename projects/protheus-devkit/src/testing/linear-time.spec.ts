import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { memoryFile } from '../app-package/memory-file.js';
import { checkBrokerConfig } from '../broker/check/check-broker-config.js';
import { baseHref } from '../broker/doctor/probes/page.js';
import { parseIni } from '../broker/ini/ini-document.js';
import { readBrokerConfigFile } from '../broker/model/config-file.js';
import { parseApache } from '../broker/proxy/apache-directive.js';
import { readApache } from '../broker/proxy/apache-model.js';
import { parseNginx } from '../broker/proxy/nginx-directive.js';
import { readNginx } from '../broker/proxy/nginx-model.js';
import { checkTree } from '../check/check-tree.js';
import { type AppTree } from '../check/model/app-tree.js';
import { parseStartScript } from '../check/model/start-script.js';
import { TextFile } from '../check/model/text-file.js';
import { treeOf } from '../check/testing/run-rule.js';
import { redactJson, redactText, redactUrl } from '../secrets/redact.js';
import { growthOf, LINEAR } from './growth.js';

/** The shapes of an input: what is repeated, and what stands before and after it. */
type Shapes = Readonly<Record<string, readonly [unit: string, before?: string, after?: string]>>;

function describeReader(name: string, shapes: Shapes, read: (text: string) => unknown): void {
  for (const [shape, [unit, before = '', after = '']] of Object.entries(shapes)) {
    it(`${name} reads ${shape} in linear time`, async () => {
      const make = (parts: number): string => before + unit.repeat(parts) + after;
      let { ratio, milliseconds } = await growthOf(make, read);
      // The least of three: a busy machine makes a measurement worse, never better.
      for (let more = 0; more < 2 && ratio >= LINEAR; more++) {
        ({ ratio, milliseconds } = await growthOf(make, read));
      }
      assert.ok(ratio < LINEAR, `${ratio.toFixed(1)} times for 8: ${milliseconds.join(', ')} ms`);
    });
  }
}

function checkFile(path: string): (text: string) => Promise<unknown> {
  return text => checkTree(treeOf({ [path]: text }) as AppTree, new Map());
}

async function startScriptOf(text: string): Promise<unknown> {
  const file = await TextFile.read(memoryFile('assets/preload/advpltojs.js', Buffer.from(text)));
  return file && parseStartScript(file);
}

function brokerCheck(path: string): (text: string) => unknown {
  return text => checkBrokerConfig([readBrokerConfigFile(path, Buffer.from(text, 'latin1'))]);
}

describe('time of the readers', () => {
  describeReader(
    'check',
    {
      'URLs in a style sheet': ['a{b:url(/a)}\n'],
      'URLs in one line of a style sheet': ['a{b:url(/a)}'],
      'comments that do not end': ['/* '],
      'imports without a URL': ['@import   '],
      '@namespace without an end': ['@namespace '],
    },
    checkFile('styles.css'),
  );
  describeReader(
    'check',
    {
      'pictures in a script': ['x("/assets/a.png");\n'],
      'tokens that are none': ['eyJ'],
      'tokens with separators': ['eyJ-'],
      'tokens of two parts': ['eyJaaaaaaaaa.eyJaaaaaaaa'],
      'import without from': ['import a,'],
      'sign-ins without a password': ['grant_type=password '],
      'URLs with a user': ['http://a:'],
      'markup in strings': ['"<script //'],
      Basic: ['Basic '],
      'a string that does not end': ["'/api/a"],
      'service workers': ['serviceWorker . '],
    },
    checkFile('main.js'),
  );
  describeReader(
    'check',
    {
      'elements of a page': ['<img src="/a.png">\n'],
      'addresses with references': ['<img src="/a?b&amp;c">'],
      'attributes of one element': ['a b1 ', '<p '],
      'elements inside each other': ['<div>'],
      'a tag that does not end': ['<base '],
      styles: ['<p style="a:url(//b/c)">'],
      'sources of a picture': ['/a 1x, ', '<img srcset="', '">'],
      'comments that do not end': ['<!-- '],
    },
    checkFile('index.html'),
  );
  it('check reads different attributes of one element in linear time or not at all', async () => {
    const { ratio } = await growthOf(
      parts => `<p ${Array.from({ length: parts }, (_, index) => `a${index}`).join(' ')}>`,
      checkFile('index.html'),
    );
    assert.ok(ratio < LINEAR, String(ratio));
  });
  it('check reads the keys of appconfig.json in linear time', async () => {
    const { ratio } = await growthOf(
      parts =>
        JSON.stringify(
          Object.fromEntries(Array.from({ length: parts }, (_, index) => [`key${index}`, index])),
          undefined,
          1,
        ),
      checkFile('assets/data/appconfig.json'),
    );
    assert.ok(ratio < LINEAR, String(ratio));
  });
  describeReader(
    'check',
    {
      'a long key': ['k', '{"', '":1}'],
      'brackets inside each other': ['['],
      'names of a manifest': ['"scope":"'],
    },
    checkFile('assets/data/appconfig.json'),
  );
  describeReader(
    'the start script',
    {
      'templates inside each other': ['`${'],
      'functions inside each other': ['a=>'],
      operators: ['!'],
      sums: ['a+'],
      'groups of a regular expression': ['(', '/'],
      statements: ['a();', 'function(){', '}'],
    },
    startScriptOf,
  );
  describeReader(
    'nginx',
    {
      'variables that do not end': ['${'],
      'quotes that do not end': ['"a\\"'],
      'blocks inside each other': ['a {'],
      'surplus braces': ['}'],
      directives: ['proxy_pass http://a;\n', 'server {', '}'],
      servers: ['server { listen 80; location / { proxy_pass http://a; } }\n'],
      upstreams: ['upstream a { server b; }\nserver { location / { proxy_pass http://c; } }\n'],
      locations: ['location /a { proxy_pass http://b; }\n', 'server {', '}'],
      maps: ['map $a $b { c d; }\nserver { location / { proxy_pass http://$b; } }\n'],
      'values under conditions': [
        'if ($a) { set $b c; }\nlocation / { proxy_pass http://$b; }\n',
        'server {',
        '}',
      ],
      escapes: ['\\'],
      'quoted text': ['\\a', '"', '";'],
    },
    text => [parseNginx(text), readNginx(text)],
  );
  describeReader(
    'Apache',
    {
      'quotes that do not end': ['"a\\"', 'A '],
      'sections inside each other': ['<IfModule a>\n'],
      'lines that go on': ['a \\\n'],
      hosts: ['<VirtualHost *:80>\nProxyPass / http://a/\n</VirtualHost>\n'],
      balancers: [
        '<VirtualHost *:80>\nProxyPass / balancer://a/\n</VirtualHost>\n<Proxy balancer://b>\n</Proxy>\n',
      ],
      macros: ['<Macro a $b>\nProxyPass / http://c:$b/\n</Macro>\nUse a 1\n'],
      'passes of the server': ['ProxyPass /a http://b/\n<VirtualHost *:80>\n</VirtualHost>\n'],
      passes: ['ProxyPass /a balancer://b/\n', '<VirtualHost *:80>\n', '</VirtualHost>'],
      'quoted text': ['\\a', 'A "', '"'],
    },
    text => [parseApache(text), readApache(text)],
  );
  describeReader(
    'ini',
    {
      sections: ['[a]\nb=c\n'],
      keys: ['a=b ; c\n', '[d]\n'],
      blanks: [' ', 'a=', 'b'],
      lines: ['\r'],
      marks: ['a//', '[d]\na='],
      brackets: ['['],
    },
    text => parseIni(text).print(),
  );
  describeReader(
    'broker check',
    {
      sections: ['[b]\nType=TCPIP\n', '[Balance]\nRemote_Server_1=a:1\n'],
      servers: ['Remote_Server_1=a:1\n', '[Balance Service]\n'],
    },
    brokerCheck('appserver.ini'),
  );
  describeReader(
    'broker check',
    {
      blanks: [' '],
      words: ['server '],
      locations: ['location /a { proxy_pass http://b; }\n', 'server {', '}'],
    },
    brokerCheck('nginx.conf'),
  );
  describeReader(
    'doctor',
    {
      'tags that do not end': ['<base '],
      'attributes without a value': ['href ', '<base '],
      blanks: [' ', '<base href'],
    },
    text => baseHref(text),
  );
  describeReader(
    'redaction',
    {
      'tokens that are none': ['eyJ'],
      'tokens of many parts': ['eyJ.'],
      'tokens of two parts': ['eyJ.eyJ'],
      questions: ['?'],
      schemes: ['Bearer '],
      names: ['password'],
      quotes: ['"password":"'],
      escapes: ['%25'],
      backslashes: ['\\'],
      tags: ['<senha>'],
      pairs: ['a=b&'],
      Basic: ['Basic  '],
      addresses: ['http://a:'],
      base64: ['QUFB'],
      'users without a scheme': ['a:b'],
      'users after slashes': ['//a:'],
      'quotes of attributes': ['&quot;'],
      'names in quotes of attributes': ['&quot;senha&quot;:'],
      'arguments of curl': [' -u a:'],
      'calls of AdvPL': ['RpcSetEnv(a,b,'],
      'JSON with some escapes': ['%22a%22,', '/x?'],
      'pluses and escapes': ['+%20', 'senha'],
      'names in paths': ['/senha/'],
    },
    text => [redactText(text), redactUrl(text), redactJson({ text })],
  );
});
