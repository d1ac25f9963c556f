import { describeRule } from '../testing/describe-rule.js';
import { developerAddress } from './developer-address.js';

function script(text: string): Record<string, string> {
  return { 'main.js': text };
}

describeRule(developerAddress, {
  fires: {
    'an address in a call': [
      script('this.http.get("http://localhost:8080/rest/api/v1/x").subscribe(e)'),
      'main.js:1:16',
      /localhost:8080/,
    ],
    'an address with what follows in a template': [
      script('fetch(`http://127.0.0.1:8099/rest/products/${e}`)'),
      'main.js:1:8',
    ],
    'the environment of the application': [
      script('const o={production:!0,apiUrl:"http://localhost:8080"};t.get(o.apiUrl+"/api/x")'),
      'main.js:1:32',
    ],
    'REST without a port': [script("axios('https://localhost/rest/v1/x')"), 'main.js:1:8'],
    'the service of a component of PO UI': [
      script('consts:[["p-service-api","http://localhost:3000/people"]]'),
      'main.js:1:27',
    ],
    'a setting in a file': [
      { 'assets/config.json': '{"api": "http://0.0.0.0:8080/rest"}' },
      'assets/config.json:1:10',
    ],
    'a loopback address of IPv6': [script('u="http://[::1]:8080"'), 'main.js:1:4'],
  },
  otherPrograms: {
    'the style sheet and the page of another program': {
      'a.css': '/* "http://localhost:8080/" */',
      'manual.html': '<p>"http://localhost:8080/rest"</p>',
    },
  },
  silent: {
    'the web agent of TOTVS on the own machine': script('new WebSocket("ws://127.0.0.1:21021/")'),
    'an agent whose port is asked for': script('fetch(`http://localhost:${p}/print`)'),
    'a base for parsing, as libraries have it': script(
      'new URL(e,"http://localhost");new URL(t,"http://localhost:80");const b="http://localhost"',
    ),
    'an address to read': script('console.warn("Open http://localhost:4200/ in the browser")'),
    'a comparison': script(
      'if(o==="http://localhost:4200"||o.startsWith("http://localhost:42"))d()',
    ),
    'servers with a similar name': script(
      'get("http://localhost.example.com:80/a");get("https://erp.example.com:8080/rest")',
    ),
    'what external-resource reports': script('import("http://localhost:4201/remoteEntry.js")'),
    'appconfig.json, of which app-config-address speaks': {
      'assets/data/appConfig.json': '{"api_baseUrl": "http://localhost:8080/rest"}',
    },
  },
});

describeRule(
  developerAddress,
  {
    fires: {},
    silent: { 'what the options allow': script('fetch("http://localhost:9100/print")') },
  },
  { allow: ['http://localhost:9100/'] },
);
