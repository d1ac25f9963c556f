import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { compiledFiles, runError } from './read-run.js';
import { type LanguageServerRun } from './run-language-server.js';
import { planOf } from './testing/stand-in.js';

const plan = planOf({ files: ['/fontes/um.prw', '/fontes/dois.prw', '/saida/app.app'] });

function run(changes: Partial<LanguageServerRun>): LanguageServerRun {
  return { code: 0, signal: null, isSilent: false, lines: [], ...changes };
}

function codeOf(changes: Partial<LanguageServerRun>): string | undefined {
  const ended = run(changes);
  return runError(plan, ended, compiledFiles(plan, ended.lines))?.code;
}

const all = [
  '[LOG] [SUCCESS] Source /fontes/um.prw compiled successfully.',
  '[LOG] [SUCCESS] Source /fontes/dois.prw compiled successfully.',
  '[LOG] [SUCCESS] Resource /saida/app.app compiled successfully.',
];

describe('the end of a run', () => {
  it('is good when each file has its line of success', () => {
    assert.equal(codeOf({ lines: all }), undefined);
  });

  it('is good with other prefixes, slashes and letters, as other versions and Windows write them', () => {
    const lines = [
      '[Info  - 08:14:02] [SUCCESS] Source \\FONTES\\UM.PRW compiled successfully.',
      '[SUCCESS] Source dois.prw compiled',
      '[LOG] [SUCCESS] Resource app.app compiled successfully.',
    ];
    assert.equal(codeOf({ lines }), undefined);
  });

  it('is a failure with exit code 0 and without a line of success: the program ends so when it ran nothing', () => {
    assert.equal(codeOf({ lines: [] }), 'PDK616');
    assert.equal(codeOf({ lines: ['[INFO] Validate server 127.0.0.1@4359 finished'] }), 'PDK613');
    assert.equal(codeOf({ lines: ['[LOG] All files compiled successfully.'] }), 'PDK613');
  });

  it('is a failure when one of three has no line of success', () => {
    const lines = all.filter(line => !line.includes('dois'));
    const files = compiledFiles(plan, [
      ...lines,
      '[ERROR] dois.prw(12) Syntax error: invalid statement',
    ]);
    assert.deepEqual(
      files.map(({ isCompiled }) => isCompiled),
      [true, false, true],
    );
    assert.deepEqual(files[1]?.messages, ['[ERROR] dois.prw(12) Syntax error: invalid statement']);
    assert.equal(codeOf({ lines, code: 0 }), 'PDK613');
  });

  it('keeps a warning of a file that is compiled', () => {
    const warning = '[WARN] um.prw(3) warning W0005 Variable cNome created but not used';
    const [first] = compiledFiles(plan, [...all, warning]);
    assert.deepEqual([first?.isCompiled, first?.messages], [true, [warning]]);
  });

  // As people quoted them in public reports about TDS for VS Code and its language server.
  const reported: readonly (readonly [code: string, line: string])[] = [
    [
      'PDK606',
      '[ERROR] Unable to connect to the server. Check if the IP:port is correct, the server is online and try again.',
    ],
    [
      'PDK609',
      '[Error - 9:27:13 AM] Start build error: Server returned: COMPILEERROR-300 Failed to obtain exclusive access to the objects repository',
    ],
    [
      'PDK609',
      "Start build error: Server returned: Cannot open RPO File. It wasn't possible to obtain exclusive access to the objects repository",
    ],
    ['PDK610', '[Error - 08:11:55] Insufficient privileges for COMPILE'],
    [
      'PDK611',
      '[FATAL] Aborting: OGX155.PRW(2)   Regular functions are not allowed in code. Use USER FUNCTION or STATIC FUNCTION.',
    ],
    ['PDK611', 'Cannot overwrite TOTVS programs (WEBXFUN.PRW)'],
    ['PDK611', 'Invalid Compile Key - Cannot overwrite TOTVS programs'],
    ['PDK612', 'COMPILEERROR-300 Invalid RPO signature. Please update your RPO file.'],
    ['PDK612', 'ERR: *** 67702888 error:04091068:rsa routines:int_rsa_verify:bad signature'],
    ['PDK608', '[Error - 15:11:16] Authentication error: Server returned a non numeric value.'],
    ['PDK608', '[Error - 15:11:16] Authentication failed. Could not authenticate to server.'],
    [
      'PDK608',
      'Retrieve connection error: Connection is not authenticated but requires authentication.',
    ],
    ['PDK608', 'user must be logged in before compile'],
    ['PDK615', '[ERROR] Script compile.ini not found.'],
  ];
  for (const [code, line] of reported) {
    it(`names ${code} for "${line}"`, () => {
      const ended = run({ code: 255, lines: ['[INFO] Starting recompile.', line] });
      const error = runError(plan, ended, compiledFiles(plan, ended.lines));
      assert.equal(error?.code, code);
      assert.ok(error?.text.pt.includes(line), 'quotes the line');
      assert.match(error?.text.pt ?? '', /Servidor teste, ambiente p12/);
    });
  }

  it('tells a server that says nothing or garbage from one that refuses', () => {
    assert.equal(codeOf({ code: 134, lines: ['FATAL: exception not rethrown'] }), 'PDK607');
    assert.equal(codeOf({ code: null, signal: 'SIGKILL', isSilent: true }), 'PDK607');
    assert.equal(codeOf({ code: 116 }), 'PDK616');
  });

  it('never quotes the password', () => {
    const ended = run({ code: 1, lines: ['[ERROR] Authentication failed for admin/segredo'] });
    const error = runError(plan, ended, compiledFiles(plan, ended.lines), line =>
      line.replace('segredo', '***'),
    );
    assert.equal(error?.message.includes('segredo'), false);
  });
});
