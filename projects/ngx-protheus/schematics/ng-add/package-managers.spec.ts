import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { smallWorkspace, workspaceJson } from '../testing/small-workspace';
import { newRunner } from '../testing/workspaces';

const OLD = '@totvs/protheus-lib-core';

/** The programs of each package manager. */
const programs: Readonly<Record<string, readonly string[]>> = {
  npm: ['npm', 'npx'],
  pnpm: ['pnpm'],
  yarn: ['yarn'],
  bun: ['bun', 'bunx'],
};

/** The ways in which a workspace says which package manager it uses, in the order in which they count. */
const workspaces: Readonly<Record<string, (manager: string) => Record<string, string>>> = {
  'package.json': manager => ({
    'package.json': packageJson({ packageManager: `${manager}@1.0.0+sha512.0` }),
    'package-lock.json': '{}',
  }),
  'angular.json': manager => ({
    'angular.json': JSON.stringify({
      ...(JSON.parse(workspaceJson()) as object),
      cli: { packageManager: manager },
    }),
  }),
  'its lock file': manager => ({
    [{ npm: 'package-lock.json', pnpm: 'pnpm-lock.yaml', yarn: 'yarn.lock', bun: 'bun.lockb' }[
      manager
    ] ?? '']: '{}',
  }),
};

function packageJson(more: object = {}): string {
  return JSON.stringify({
    dependencies: { [OLD]: '17.0.0', subsink: '1.0.0' },
    devDependencies: { prettier: '3.0.0', '@angular/cli': '^19.0.0' },
    ...more,
  });
}

const runs: readonly (readonly [schematic: string, options: object])[] = [
  ['ng-add', {}],
  ['ng-add', { migration: 'rewrite' }],
  ['ng-add', { migration: 'alias' }],
  ['ng-add', { devkit: 'false' }],
  ['migrate', {}],
  ['migrate', { alias: true }],
  ['host-config', {}],
  ['advpl', { language: 'tlpp' }],
];

/** What a schematic prints and writes, also when it throws. */
async function printed(
  name: string,
  options: object,
  files: Record<string, string>,
): Promise<string> {
  const { runner, output } = newRunner();
  const before = smallWorkspace({
    'package.json': packageJson(),
    'src/app/a.ts': `import { ProBranch } from '${OLD}';\n`,
    ...files,
  });
  try {
    const tree = await runner.runSchematic(name, options, before);
    const written = tree.files.filter(path => /host\.ts$|\.(prw|tlpp)$/.test(path));
    return [...output, ...written.map(path => tree.readContent(path))].join('\n');
  } catch (error) {
    return String(error);
  }
}

function programsIn(text: string): string[] {
  return [...new Set(text.match(/(?<![\w-])(npm|npx|pnpm|yarn|bunx?)(?= )/g))].sort();
}

describe('the commands that the schematics print', () => {
  for (const [place, filesOf] of Object.entries(workspaces)) {
    for (const [manager, known] of Object.entries(programs)) {
      it(`are those of ${manager}, named by ${place}`, async () => {
        const files = filesOf(manager);
        let count = 0;
        for (const [name, options] of runs) {
          const found = programsIn(await printed(name, options, files));
          count += found.length;
          assert.deepEqual(
            found.filter(program => !known.includes(program)),
            [],
            name,
          );
        }
        assert.ok(count >= 6, String(count));
      });
    }
  }

  for (const [manager, known] of Object.entries(programs)) {
    it(`are those of ${manager} below the supported Angular`, async () => {
      const old = packageJson({
        packageManager: manager,
        dependencies: { '@angular/core': '^16.0.0', [OLD]: '16' },
      });
      for (const name of ['ng-add', 'migrate']) {
        const found = programsIn(await printed(name, {}, { 'package.json': old }));
        assert.ok(found.length);
        assert.deepEqual(
          found.filter(program => !known.includes(program)),
          [],
        );
      }
    });
  }
});
