import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { linesOfOther } from '../cli/testing/other-language.js';
import { programFailure } from './program-failure.js';

/** What npm, pnpm and yarn print, the code, and a word of the cure. */
const OUTPUTS: readonly (readonly [output: string, code: string, cure: RegExp])[] = [
  [
    'npm error code SELF_SIGNED_CERT_IN_CHAIN\nnpm error errno SELF_SIGNED_CERT_IN_CHAIN',
    'PDK408',
    /NODE_EXTRA_CA_CERTS/,
  ],
  ['npm ERR! code UNABLE_TO_GET_ISSUER_CERT_LOCALLY', 'PDK408', /NODE_EXTRA_CA_CERTS/],
  [
    ' WARN  GET https://registry.example/remeda error (DEPTH_ZERO_SELF_SIGNED_CERT)',
    'PDK408',
    /cafile/,
  ],
  ['npm error code E407\nnpm error 407 Proxy Authentication Required', 'PDK408', /https-proxy/],
  [
    ' ERROR  GET https://registry.example/gulp: Proxy Authentication Required - 407',
    'PDK408',
    /https-proxy/,
  ],
  ['npm error code E401\nnpm error Unable to authenticate', 'PDK408', /npm login/],
  [
    'error An unexpected error occurred: "https://npm.example/a.tgz: Request failed \\"403 Forbidden\\"".',
    'PDK408',
    /npm login/,
  ],
  ['ERROR Registry returned 401 for GET on http://artifactory.example', 'PDK408', /npm login/],
  [
    'npm error code ETARGET\nnpm error notarget No matching version found for @angular/build@^21.2.28.',
    'PDK408',
    /mirror/,
  ],
  [
    'npm error code ENOTFOUND\nnpm error network request to https://registry.example/x failed',
    'PDK408',
    /could not be reached/,
  ],
  ['error "https://registry.example/left-pad.tgz: read ECONNRESET".', 'PDK408', /reached/],
  ['npm error code EAI_AGAIN', 'PDK408', /reached/],
  [
    'npm error code ENOSPC\nnpm error nospc There appears to be insufficient space',
    'PDK409',
    /disk/,
  ],
  ['npm error code ERESOLVE\nnpm error ERESOLVE unable to resolve', 'PDK409', /legacy-peer-deps/],
  [
    'npm error code EPERM\nnpm error syscall rename\nnpm error path C:\\Users\\José\\x',
    'PDK409',
    /virus scanner/,
  ],
  ['spawn pnpm ENOENT\n', 'PDK409', /--package-manager npm/],
  [
    "'pnpm' is not recognized as an internal or external command,\r\noperable program or batch file.",
    'PDK409',
    /--package-manager npm/,
  ],
  ['An unhandled exception occurred: something', 'PDK409', /last lines/],
];

describe('the error of a program that failed', () => {
  for (const [output, code, cure] of OUTPUTS) {
    it(`names cause and cure: ${output.split('\n')[0]}`, () => {
      const error = programFailure('npm install', output);
      assert.equal(error.code, code);
      assert.match(error.text.en, cure);
      assert.match(error.text.pt, /^"npm install" falhou, e nada ficou para trás\. /);
      const [sentence = ''] = error.text.pt.split('\n');
      assert.deepEqual(linesOfOther(sentence, 'pt'), []);
      // An example with a password would be shown without it.
      assert.equal(error.in('pt').split('\n')[0], `${code}: ${sentence}`);
    });
  }

  it('quotes the lines of the error, and not the place of the log', () => {
    const { text } = programFailure(
      'npm install',
      'npm warn deprecated x\nnpm error code E404\nnpm error 404 Not Found\nnpm error     at ClientRequest.emit (node:events:524:28)\nnpm error A complete log of this run can be found in: /home/u/.npm/_logs/1-debug-0.log\n',
    );
    assert.deepEqual(text.en.split('\n').slice(1), [
      '  | npm error code E404',
      '  | npm error 404 Not Found',
    ]);
  });

  it('shows no password of a proxy or registry', () => {
    const output = 'npm error code ECONNREFUSED http://maria:segredo@proxy.example:8080';
    assert.doesNotMatch(programFailure('npm install', output).in('pt'), /segredo/);
  });

  it('lets no text of others be a command for the terminal', () => {
    const shown = programFailure('npm install', '\u001b[31mnpm error\u001b[0m \u001b]0;x\u0007');
    assert.doesNotMatch(shown.in('en'), /\u001b|\u0007/);
  });
});
