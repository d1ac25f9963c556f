import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { type UnitTestTree } from '@angular-devkit/schematics/testing';
import { parse } from 'jsonc-parser';
import { smallWorkspace } from '../testing/small-workspace';
import { addApplication, newRunner, newWorkspace, snapshot } from '../testing/workspaces';

const HOST = 'Protheus (host local)';
const EXTENSIONS = 'totvsLanguageServer.folder.extensionsAllowed';

/** Files as people have them in .vscode, and what must stay in them. */
const EXISTING: readonly {
  readonly name: string;
  readonly files: Readonly<Record<string, string>>;
  readonly kept: readonly string[];
}[] = [
  {
    name: 'the debugger of Angular for webpack, with a comment',
    files: {
      'launch.json': `{
  // For more information, visit: https://go.microsoft.com/fwlink/?linkid=830387
  "version": "0.2.0",
  "configurations": [
    {
      "name": "ng serve",
      "type": "pwa-chrome",
      "request": "launch",
      "preLaunchTask": "npm: start",
      "url": "http://localhost:4200/#",
      "webRoot": "\${workspaceFolder}",
      "sourceMapPathOverrides": { "webpack:/*": "\${webRoot}/*" }
    }
  ]
}
`,
    },
    kept: ['// For more information', '"ng serve"', '"sourceMapPathOverrides": { "webpack:/*"'],
  },
  {
    name: 'a debugger of AdvPL, with tabs and Windows line ends',
    files: {
      'launch.json':
        '{\r\n\t"version": "0.2.0",\r\n\t"configurations": [\r\n\t\t{\r\n\t\t\t"type": "totvs_language_debug",\r\n\t\t\t"name": "SmartClient", // local\r\n\t\t\t"program": "U_TESTE"\r\n\t\t}\r\n\t],\r\n\t"lastProgramExecuted": "U_TESTE"\r\n}\r\n',
      'settings.json': '{\r\n\t"files.encoding": "windows1252",\r\n}\r\n',
    },
    kept: [
      '// local',
      '\r\n\t"lastProgramExecuted": "U_TESTE"\r\n',
      '\t"files.encoding": "windows1252"',
    ],
  },
  {
    name: 'a list of extensions of TDS without .APP, and one of the user',
    files: {
      'settings.json': `{
    // fontes do time
    "${EXTENSIONS}": [".PRW", ".TLPP", ".XML"],
    "[advpl]": { "editor.tabSize": 4 },
    "json.schemas": [{ "fileMatch": ["menu.json"], "url": "./menu.schema.json" }],
}
`,
    },
    kept: [
      '// fontes do time',
      '[".PRW", ".TLPP", ".XML", ".APP"]',
      '"editor.tabSize": 4',
      'menu.schema',
    ],
  },
  {
    name: 'an extension in lower case, and an encoding of the user',
    files: {
      'settings.json': `{ "${EXTENSIONS}": [".prw", ".app"], "[advpl]": { "files.encoding": "cp1252" } }`,
      'extensions.json':
        '{ "recommendations": ["TOTVS.tds-vscode"], "unwantedRecommendations": ["angular.ng-template"] }',
    },
    kept: ['[".prw", ".app"]', '"files.encoding": "cp1252"', '["TOTVS.tds-vscode"]'],
  },
  {
    name: 'tasks of the user, one with a label of ours, and inputs',
    files: {
      'tasks.json': `{
  "version": "2.0.0",
  "inputs": [{ "id": "porta", "type": "promptString", "description": "Porta" }],
  "tasks": [
    { "type": "npm", "script": "start", "isBackground": true },
    { "label": "protheus", "type": "shell", "command": "make protheus" } /* nossa */
  ]
}`,
    },
    kept: ['"command": "make protheus"', '/* nossa */', '"description": "Porta"'],
  },
  {
    name: 'empty files, and an empty list',
    files: {
      'tasks.json': '',
      'launch.json': '\n',
      'settings.json': '{}',
      'extensions.json': '{\n}',
    },
    kept: [],
  },
  {
    name: 'files without the lists, and a byte order mark',
    files: {
      'tasks.json': '\uFEFF{\n  "version": "2.0.0"\n}\n',
      'launch.json': '{ "version": "0.2.0", "compounds": [] }',
    },
    kept: ['"compounds": []'],
  },
];

describe('the files of VS Code', () => {
  it('are written into a new application', async () => {
    const { tree } = await added(smallWorkspace());
    const { tasks } = contentOf(tree, 'tasks.json') as { tasks: Record<string, unknown>[] };
    assert.deepEqual(
      tasks.map(({ label, command }) => [label, command]),
      [
        ['protheus', 'npm run protheus -- --no-open'],
        ['protheus:package', 'npm run protheus:package'],
        ['protheus:check', 'npx protheus-devkit check'],
      ],
    );
    const [launch] = launches(tree);
    assert.deepEqual(launch, {
      name: HOST,
      type: 'chrome',
      request: 'launch',
      presentation: { group: 'protheus', order: 1 },
      preLaunchTask: 'protheus',
      url: 'http://127.0.0.1:4260/webapp/?app=vendas',
      webRoot: '${workspaceFolder}',
      sourceMaps: true,
      pathMapping: { '/app-root/vendas': '${workspaceFolder}' },
    });
    const settings = contentOf(tree, 'settings.json') as Record<string, unknown>;
    assert.ok(
      (settings[EXTENSIONS] as string[]).includes('.PRW'),
      'a setting replaces those of TDS',
    );
    assert.equal((settings[EXTENSIONS] as string[]).at(-1), '.APP');
    assert.deepEqual(settings['[advpl]'], { 'files.encoding': 'windows1252' });
    assert.deepEqual(contentOf(tree, 'extensions.json'), {
      recommendations: ['totvs.tds-vscode', 'angular.ng-template'],
    });
    const snippets = contentOf(tree, 'protheus.code-snippets') as Record<string, { scope: string }>;
    assert.deepEqual(
      Object.values(snippets).map(({ scope }) => scope),
      ['typescript', 'typescript', 'typescript', 'advpl'],
    );
  });

  for (const { name, files, kept } of EXISTING) {
    it(`are merged into ${name}`, async () => {
      const before = Object.fromEntries(
        Object.entries(files).map(([file, text]) => [`.vscode/${file}`, text]),
      );
      const { tree, output } = await added(smallWorkspace(before));
      const after = Object.keys(files).map(file => tree.readContent(`/.vscode/${file}`));
      for (const text of kept)
        assert.ok(
          after.some(content => content.includes(text)),
          `${text}\n${after.join('\n')}`,
        );
      assert.doesNotMatch(output, /not valid JSON/);
      assert.equal(launches(tree).filter(launch => launch['name'] === HOST).length, 1);
      const settings = contentOf(tree, 'settings.json') as Record<string, string[]>;
      assert.equal(settings[EXTENSIONS]?.filter(extension => /^\.app$/i.test(extension)).length, 1);
      assert.equal(
        (settings['json.schemas'] ?? []).filter(schema =>
          JSON.stringify(schema).includes('protheus-devkit'),
        ).length,
        5,
      );
      const { tasks } = contentOf(tree, 'tasks.json') as { tasks: { label?: string }[] };
      for (const label of ['protheus', 'protheus:package', 'protheus:check'])
        assert.equal(tasks.filter(task => task.label === label).length, 1, label);
      const line = /\r\n/.test(files['launch.json'] ?? '') ? /[^\r]\n/ : /\r/;
      assert.doesNotMatch(tree.readContent('/.vscode/launch.json'), line);
    });
  }

  it('that are not JSON stay, and the set-up goes on with a note', async () => {
    const broken = {
      '.vscode/launch.json': '{ "configurations": [',
      '.vscode/settings.json': '[]',
    };
    const { tree, output } = await added(smallWorkspace(broken));
    assert.equal(tree.readContent('/.vscode/launch.json'), broken['.vscode/launch.json']);
    assert.equal(tree.readContent('/.vscode/settings.json'), '[]');
    assert.match(output, /\.vscode\/launch\.json is not valid JSON and was left as it is/);
    assert.ok(tree.exists('/.vscode/tasks.json'));
  });

  it('are not written with --no-vscode, nor without the devkit', async () => {
    for (const options of [{ vscode: false }, { devkit: 'false' }]) {
      const { tree } = await added(smallWorkspace(), options);
      assert.deepEqual(
        tree.files.filter(file => file.startsWith('/.vscode')),
        [],
      );
    }
  });

  it('name each application of a workspace, and the port of its target', async () => {
    const first = await addApplication(await newWorkspace({}), 'portal');
    const { tree: one } = await added(first, { project: 'vendas' });
    const json = JSON.parse(one.readContent('/angular.json')) as {
      projects: Record<string, { architect: Record<string, unknown> }>;
    };
    json.projects['portal']!.architect['protheus-serve'] = {
      builder: 'protheus-devkit:serve',
      options: { port: 4300 },
    };
    one.overwrite('/angular.json', JSON.stringify(json, null, 2));
    const { tree } = await added(one, { project: 'portal' });
    assert.deepEqual(
      launches(tree)
        .filter(({ name }) => String(name).startsWith(HOST))
        .map(({ name, url, preLaunchTask }) => [name, url, preLaunchTask]),
      [
        [HOST, 'http://127.0.0.1:4260/webapp/?app=vendas', 'protheus'],
        [`${HOST}:portal`, 'http://127.0.0.1:4300/webapp/?app=portal', 'protheus:portal'],
      ],
    );
  });

  it('keep the snippets in git where ng new leaves out the other files of the folder', async () => {
    for (const eol of ['\n', '\r\n']) {
      const text = [
        '.vscode/*',
        '!.vscode/settings.json',
        '!.vscode/mcp.json',
        '.history/*',
        '',
      ].join(eol);
      const { tree } = await added(smallWorkspace({ '.gitignore': text }));
      const mcp = `!.vscode/mcp.json${eol}`;
      assert.equal(
        tree.readContent('/.gitignore'),
        text.replace(mcp, `${mcp}!.vscode/*.code-snippets${eol}`),
      );
    }
    const all = await added(smallWorkspace({ '.gitignore': '.vscode/\nnode_modules\n' }));
    assert.equal(all.tree.readContent('/.gitignore'), '.vscode/\nnode_modules\n');
  });

  it('have matchers that find the place and the severity of our findings, in both languages', async () => {
    const { tree } = await added(smallWorkspace());
    const check = taskOf(tree, 'protheus:check')['problemMatcher'] as Matcher[];
    assert.deepEqual(check[0]!.fileLocation, [
      'search',
      { include: ['public', 'src', 'dist'].map(folder => `\${workspaceFolder}/${folder}`) },
    ]);
    for (const [line, severity, place] of [
      ['error  PDK123  external-resource  index.html:3:14', 'error', ['index.html', '3', '14']],
      [
        'erro  PDK128  app-config-address  assets/data/appconfig.json:1:17  api_baseUrl',
        'error',
        ['assets/data/appconfig.json', '1', '17'],
      ],
      ['aviso  PDK133  upper-case-name  index.html:7:2', 'warning', ['index.html', '7', '2']],
      [
        'warning  PDK133  upper-case-name  a b/main.js:7',
        'warning',
        ['a b/main.js', '7', undefined],
      ],
      ['informação  PDK136  x  main.js:1:1', 'info', ['main.js', '1', '1']],
    ] as const) {
      const found = check.flatMap(({ severity: of, pattern: [first] }) => {
        const match = new RegExp(first!.regexp).exec(line);
        return match
          ? [[of, [first!.file, first!.line, first!.column].map(group => match[group!])]]
          : [];
      });
      assert.deepEqual(found, [[severity, place]], line);
    }
    assert.match('  The page loads a file of a CDN.', new RegExp(check[0]!.pattern[1]!.regexp));
  });

  it('have a matcher that knows when the host is ready, and the errors of ng serve', async () => {
    const { tree } = await added(smallWorkspace());
    const { background, pattern } = taskOf(tree, 'protheus')['problemMatcher'] as Matcher;
    const { beginsPattern, endsPattern } = background!;
    for (const ready of [
      'Protheus: http://127.0.0.1:4260/webapp/?app=vendas',
      'Page reload sent to client(s).',
      'Component update sent to client(s).',
      'Application bundle generation failed. [0.9 seconds]',
    ])
      assert.match(ready, new RegExp(endsPattern));
    assert.doesNotMatch('Application bundle generation complete.', new RegExp(endsPattern));
    assert.doesNotMatch('  ➜  Local:   http://localhost:33251/', new RegExp(endsPattern));
    assert.match('❯ Changes detected. Rebuilding...', new RegExp(beginsPattern));
    const lines = [
      '✘ [ERROR] TS2322: Type x. [plugin angular-compiler]',
      '',
      '    src/app/app.ts:9:2:',
    ];
    for (const [index, line] of lines.entries())
      assert.match(line, new RegExp(pattern[index]!.regexp), line);
  });
});

interface Matcher {
  readonly fileLocation?: unknown;
  readonly severity?: string;
  readonly pattern: readonly { regexp: string; file?: number; line?: number; column?: number }[];
  readonly background?: { beginsPattern: string; endsPattern: string };
}

/** Runs ng add twice. The second run must not change a byte. */
async function added(
  before: UnitTestTree,
  options: object = {},
): Promise<{ tree: UnitTestTree; output: string }> {
  const { runner, output } = newRunner();
  const tree = await runner.runSchematic('ng-add', options, before);
  const bytes = snapshot(tree);
  const again = await newRunner().runner.runSchematic('ng-add', options, tree);
  assert.deepEqual(snapshot(again), bytes);
  return { tree: again, output: output.join('\n') };
}

function contentOf(tree: UnitTestTree, name: string): unknown {
  return parse(tree.readContent(`/.vscode/${name}`).replace(/^\uFEFF/, ''));
}

function launches(tree: UnitTestTree): Record<string, unknown>[] {
  return (contentOf(tree, 'launch.json') as { configurations: Record<string, unknown>[] })
    .configurations;
}

function taskOf(tree: UnitTestTree, label: string): Record<string, unknown> {
  const { tasks } = contentOf(tree, 'tasks.json') as { tasks: Record<string, unknown>[] };
  const task = tasks.find(one => one['label'] === label);
  assert.ok(task);
  return task;
}
