import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { commandLine } from '../cli/testing/command-line.js';
import { readCodePage, readHelpPages } from './help-pages.js';
import { readSymptoms } from './symptoms.js';

describe('explain', () => {
  it('prints the page of a code in the language of the user', async () => {
    const { code, out } = await commandLine(['explain', 'PDK201']);
    assert.equal(code, 0);
    assert.match(out, /^# PDK201: .+\n\n## What happened\n/);
    const pt = await commandLine(['explain', ' pdk201 ', '--lang', 'pt']);
    assert.match(pt.out, /^# PDK201: .+\n\n## O que aconteceu\n/);
  });

  it('reads the page of a code alone as it reads all of them, and no other file', async () => {
    const pages = await readHelpPages();
    for (const code of ['NGP101', 'NGP203', 'PDK201', 'PDK903']) {
      const page = pages.find(({ id }) => id === code);
      assert.ok(page, code);
      assert.deepEqual(await readCodePage(code), page);
    }
    for (const none of ['', 'NGP', 'NGP000', 'README', 'FAQ', '../faq', '../ERRORS/NGP101']) {
      assert.equal(await readCodePage(none), undefined, none);
    }
  });

  it('finds the page of a whole message, with other names, numbers, accents and case', async () => {
    for (const [message, id] of [
      [
        "Access to XMLHttpRequest at 'http://srv9:8085/rest/x' from origin 'http://pc:4201' has been BLOCKED by CORS policy",
        'faq#the-browser-reports-cors',
      ],
      [
        "core.mjs:7191 ERROR Error: NG04002: Cannot match any routes. URL Segment: 'index.html'",
        'faq#ng04002-do-i-need-a-route-indexhtml',
      ],
      ['conteudo misto', 'NGP104'],
      ['LICENCA', 'NGP203'],
      ['Unexpected token', 'NGP201'],
      ['ERR_SSL_PROTOCOL_ERROR', 'PDK376'],
      ['NG0201', 'faq#no-provider-for-httpclient'],
      ['npm error code ERESOLVE', 'faq#npm-wants---force-or---legacy-peer-deps'],
      // Another form of the words, and the other language
      ['a requisição foi bloqueada por CORS no navegador', 'faq#the-browser-reports-cors'],
      [
        "Can't bind to 'p-label' since it isn't a known property of 'po-input'",
        'faq#ng-build-or-npm-reports-an-error',
      ],
      [
        'erro: permissão insuficiente para compilar (Insufficient privileges for COMPILE)',
        'compiling#the-extension-reports-an-error',
      ],
      ['Http failure response for http://srv/rest/a: 401 Unauthorized', 'faq#rest-returns-401'],
    ] as const) {
      const pages = await readHelpPages();
      const title = pages.find(page => page.id === id)?.title.pt ?? '';
      const { code, out, err } = await commandLine(['explain', message, '--lang', 'pt']);
      assert.deepEqual([code, err], [0, ''], message);
      const firstThree = out.split('\n').slice(0, 4).join('\n');
      assert.ok(
        firstThree.includes(title.replace(/^.*?: (?=`|\p{Lu})/u, '')),
        `${message}\n${out}`,
      );
    }
  });

  it('shows the page when one is clearly the answer, and prints a page by the name in a list', async () => {
    const { out } = await commandLine(['explain', 'WSCERR044']);
    assert.match(out, /^## REST returns 500\n/);
    const named = await commandLine(['explain', 'faq#rest-returns-500', '--lang', 'pt']);
    assert.match(named.out, /^## O REST responde 500\n/);
  });

  it('offers what is nearest to an unknown code or a misspelt message, and reads no other file', async () => {
    for (const [asked, offer] of [
      ['NGP20', /^PDK903: .+Did you mean NGP20\d\?/],
      ['PDK1233', /Did you mean PDK12\d\?/],
      ['ERESOLEV', /Near it: ".*ERESOLVE/],
      ['../../README', /^PDK903: /],
      ['', /^PDK903: .+ NGP301/],
      ['-(x[y\\d', /^PDK903: /],
      ['zz-zz', /^PDK903: .+ NGP301/],
    ] as const) {
      const { code, out, err } = await commandLine(['explain', '--', asked]);
      assert.deepEqual([code, out], [2, ''], asked);
      assert.match(err, offer);
    }
  });

  it('formats a page for a terminal, and leaves Markdown for a pipe', async () => {
    const { out } = await commandLine(['explain', 'PDK133'], { columns: 60, colours: true });
    assert.ok(out.includes('\u001B[1mPDK133: '), out);
    assert.ok(!/^#|\]\(/m.test(out), out);

    const seen = out.replace(/\u001B\[\d+m|`/g, '').split('\n');
    for (const line of seen.slice(1)) assert.ok(line.length <= 60, line);
    const plain = await commandLine(['explain', 'PDK133'], { columns: 60 });
    assert.ok(!plain.out.includes('\u001B'));
  });

  it('has a table whose pages exist, and no symptom without a word', async () => {
    const ids = new Set((await readHelpPages()).map(({ id }) => id));
    for (const { page, text, words } of await readSymptoms()) {
      assert.ok(ids.has(page), page);
      assert.ok(words.length > 0, `${page}: ${text}`);
    }
  });

  it('has a page in both languages for every code of the host and of the command line', async () => {
    const here = fileURLToPath(new URL('..', import.meta.url));
    const codes = new Set<string>();
    for (const folder of ['host', 'cli', 'explain']) {
      const names = await readdir(join(here, folder), { recursive: true });
      for (const name of names.filter(name => /(?<!\.spec)\.ts$/.test(name))) {
        const text = await readFile(join(here, folder, name), 'utf8');
        for (const [code] of text.matchAll(/PDK[29]\d\d/g)) codes.add(code);
      }
    }
    assert.ok(codes.size > 10, `${codes.size} codes`);
    const pages = await readHelpPages();
    for (const code of codes) {
      const page = pages.find(({ id }) => id === code);
      for (const [language, sections] of [
        ['en', ['What happened', 'Why', 'What to do']],
        ['pt', ['O que aconteceu', 'Por quê', 'O que fazer']],
      ] as const) {
        const titles = [...(page?.text[language] ?? '').matchAll(/^## (.+)$/gm)].map(([, x]) => x);
        assert.deepEqual(titles, sections, `${code} ${language}`);
      }
    }
  });
});

describe('explain -', () => {
  it('lists the known symptoms of the console of a browser with their lines', async () => {
    const stdin = [
      'main.js:1 starting',
      "Access to fetch at 'http://a/b' from origin 'http://c' has been blocked by CORS policy",
      '',
      "ERROR Error: NG04002: Cannot match any routes. URL Segment: 'index.html'",
      "Access to fetch at 'http://a/d' from origin 'http://c' has been blocked by CORS policy",
    ].join('\r\n');
    const { code, out } = await commandLine(['explain', '-', '--lang', 'pt'], { stdin });
    assert.equal(code, 0);
    assert.match(out, /^linhas 2, 5: .*CORS/m);
    assert.match(out, /^linha 4: .*[Rr]oute/m);
    assert.match(out, /\(faq#the-browser-reports-cors\)/);
  });

  it('reads the console.log of an AppServer, and says how often what repeats occurs', async () => {
    const line =
      '[WARN ][SERVER] [THROW][Thread 9] tConnnErrorException (8:Erro de comunicacao: Erro de sincronismo)';
    const stdin = `TOTVS - Build 7.00\n${`${line}\n`.repeat(12)}THREAD ERROR ([2916], a, B)   17/11/2022 08:37:28\nvariable does not exist X on U_Y(Y.PRW) line : 2\n`;
    const { out } = await commandLine(['explain', '-'], { stdin });
    assert.match(out, /^lines 2, 3, .+, 11 \(\+2\): /m);
    assert.match(out, /^lines 14, 15: /m);
  });

  it('reads the failed requests of a HAR', async () => {
    const entry = (status: number, statusText: string, more = {}): object => ({
      request: { method: 'GET', url: 'http://a/rest' },
      response: { status, statusText, ...more },
    });
    const entries = [
      entry(200, 'OK'),
      entry(401, 'Unauthorized'),
      entry(0, '', { _error: 'net::ERR_CERT_AUTHORITY_INVALID' }),
    ];
    const stdin = JSON.stringify({ log: { version: '1.2', entries } });
    const { code, out } = await commandLine(['explain', '-'], { stdin });
    assert.equal(code, 0);
    assert.match(out, /^request 2: /m);
    assert.match(out, /^request 3: .*ERR_CERT_AUTHORITY_INVALID/m);
  });

  it('finds nothing in the start of an AppServer, in a build of TDS and in requests that succeed', async () => {
    const lines = [
      '***  TOTVS S/A  ***',
      '***  www.totvs.com.br  ***',
      '* TOTVS - Build 7.00.210324P - Jun  8 2022 - 18:12:55',
      '* Build: 64 bits',
      '* SVN Revision: 35284',
      '* Build Version: 20.3.0.10',
      'NAME="Oracle Linux Server"',
      '[INFO ][SERVER] [Thread 1200] Application PAF-ECF Server started on port 1234',
      '[Info  - 11:44:12 AM] Appserver detected with build version: 7.00.210324P and secure: 0',
      '[Info  - 12:43:33 PM] Starting compile.\n[Info  - 12:43:33 PM] Starting build for environment DESENV.',
      "[Info  - 20:28:06] Starting connection to the server 'master' (localhost@1234)",
    ];
    const { code, out } = await commandLine(['explain', '-'], {
      stdin: lines.join('\r\n'),
    });
    assert.equal(code, 2, out);
  });

  it('reads a console.log of an AppServer with what public reports have in it', async () => {
    const stdin = [
      '* Build Version: 20.3.0.2',
      '2023-06-05T10:16:19.265000-03:00 5568|[VDRPORT] 230605_101619 15C0 VSC0891 E fatal error from SSL [error:02001015:system library:fopen:Is a directory]',
      '220830_110312 2C48 BPC2115 E x 04 ctx:844 error 64 (operacao em conexao fechada remotamente) in receive from client 127.0.0.1:56723',
      'THREAD ERROR ([753132], usuario, NOTE)   19/07/2025 14:59:18',
      'Alias does not exist SBM on SALVAR(X.PRW) 22/12/2018 10:39:50 line : 829',
    ].join('\r\n');
    const { code, out } = await commandLine(['explain', '-', '--lang', 'pt'], { stdin });
    assert.equal(code, 0);
    assert.match(out, /^linha 2: .+\n +PDK364: /m);
    assert.match(out, /^linha 3: /m);
    assert.match(out, /^linhas 4, 5: .+\n.*\(faq#rest-returns-500\)/m);
  });

  it('reads a HAR of Chromium: a refused connection, and a page where data was expected', async () => {
    const entry = (_resourceType: string, response: object): object => ({
      _initiator: { type: 'script' },
      _resourceType,
      startedDateTime: '2026-03-02T12:00:00.000Z',
      request: { method: 'GET', url: 'https://erp/rest', httpVersion: 'h2', headers: [] },
      response: { headers: [], cookies: [], redirectURL: '', ...response },
      timings: {},
    });
    const page = { size: 12, mimeType: 'text/html; charset=utf-8', text: '<!doctype html>' };
    const stdin = JSON.stringify({
      log: {
        version: '1.2',
        creator: { name: 'WebInspector', version: '537.36' },
        pages: [],
        entries: [
          entry('document', { status: 200, content: page }),
          entry('xhr', { status: 200, content: page }),
          entry('xhr', { status: 0, _error: 'net::ERR_CONNECTION_REFUSED' }),
          entry('xhr', { status: 200, content: { mimeType: 'application/json' } }),
        ],
      },
    });
    const { code, out } = await commandLine(['explain', '-'], { stdin: `\uFEFF${stdin}` });
    assert.equal(code, 0);
    assert.match(out, /^request 2: .+\n +NGP201: /m);
    assert.match(out, /^request 3: /m);
    assert.doesNotMatch(out, /request 1|request 4/);
  });

  it('ends with 2 when nothing is known in the log, or standard input is empty', async () => {
    const nothing = await commandLine(['explain', '-'], { stdin: 'all is well\n{"a": 1}\n' });
    assert.deepEqual([nothing.code, nothing.err], [2, '']);
    const empty = await commandLine(['explain', '-'], { stdin: '' });
    assert.equal(empty.code, 2);
    assert.match(empty.err, /^PDK906: /);
  });
});
