import assert from 'node:assert/strict';
import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { Architect, type BuilderContext, createBuilder } from '@angular-devkit/architect';
import { TestingArchitectHost } from '@angular-devkit/architect/testing/index.js';
import { type json, logging, schema } from '@angular-devkit/core';
import { packageContents } from '../../app-package/testing/package-contents.js';
import { inTemporaryFolder, writeTree } from '../../app-package/testing/temporary-folder.js';
import { page } from '../../check/testing/run-rule.js';
import packageBuilder from './builder.js';

const validBuild = {
  'index.html': page('<script src="main.js"></script>'),
  'main.js': 'fetch("/api/crm/v1/customers")',
  'assets/data/appconfig.json': '{"api_baseUrl": "/"}',
};

interface Scenario {
  readonly options?: json.JsonObject;
  readonly buildOptions?: json.JsonObject;
  /** The files that the fake build writes, by folder. */
  readonly writes?: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** What the fake build returns besides `success`. */
  readonly result?: json.JsonObject;
  readonly fails?: boolean;
}

interface PackageRun {
  readonly success: boolean;
  readonly error: string | undefined;
  readonly log: string;
  /** The names of the targets that were built, with their configuration. */
  readonly built: readonly string[];
}

/** Runs `orders:protheus-package` in a workspace with a fake build. */
async function run(cwd: string, scenario: Scenario): Promise<PackageRun> {
  const { options = {}, buildOptions = {}, writes = {}, result = {}, fails = false } = scenario;
  const registry = new schema.CoreSchemaRegistry();
  registry.addPostTransform(schema.transforms.addUndefinedDefaults);
  const host = new TestingArchitectHost(cwd, cwd);
  const built: string[] = [];
  const build = async (_: unknown, { target }: BuilderContext) => {
    built.push(`${target?.project}:${target?.target}:${target?.configuration ?? ''}`);
    for (const [folder, files] of Object.entries(writes)) await writeTree(join(cwd, folder), files);
    return { success: !fails, ...result };
  };
  const optionsSchema = JSON.parse(
    await readFile(new URL('schema.json', import.meta.url), 'utf8'),
  ) as json.JsonObject;
  host.addBuilder('fake:build', createBuilder(build));
  host.addBuilder('protheus-devkit:package', packageBuilder, '', optionsSchema);
  const other = { project: 'Orders', target: 'other', configuration: 'homologation' };
  host.addTarget({ project: 'Orders', target: 'build' }, 'fake:build', buildOptions);
  host.addTarget(other, 'fake:build', buildOptions);
  host.addTarget({ project: 'Orders', target: 'protheus-package' }, 'protheus-devkit:package', {
    ...options,
  });
  const logger = new logging.Logger('test');
  const lines: string[] = [];
  logger.subscribe(({ message }) => lines.push(message));
  const architect = new Architect(host, registry);
  const target = { project: 'Orders', target: 'protheus-package' };
  const scheduled = await architect.scheduleTarget(target, {}, { logger });
  const { success, error } = await scheduled.result;
  await scheduled.stop();
  return { success, error, log: lines.join('\n'), built };
}

describe('the builder protheus-devkit:package', () => {
  it('builds the application and packs the browser folder, named as the project', () =>
    inTemporaryFolder(async cwd => {
      const { success, log, built } = await run(cwd, {
        buildOptions: { outputPath: 'out/orders' },
        writes: { 'out/orders/browser': validBuild },
      });
      assert.equal(success, true);
      assert.deepEqual(built, ['Orders:build:']);
      assert.match(log, /FwCallApp\("orders"\)/);
      const { name, files } = await packageContents(join(cwd, 'dist', 'orders.app'));
      assert.equal(name, 'orders');
      assert.equal(files.size, 3);
    }));

  const outputs: Record<string, Scenario> = {
    'the base of an output path in two parts': {
      buildOptions: { outputPath: { base: 'out', browser: '' } },
      writes: { out: validBuild },
    },
    'the browser folder of an output path in two parts': {
      buildOptions: { outputPath: { base: 'out', browser: 'web' } },
      writes: { 'out/web': validBuild, out: { 'index.html': 'not this one' } },
    },
    'the default folder when the project names none': {
      writes: { 'dist/Orders/browser': validBuild },
    },
    'the folder that the builder reports': {
      buildOptions: { outputPath: 'elsewhere' },
      writes: { 'dist/reported': validBuild },
      result: { outputs: [{ path: 'dist/reported' }] },
    },
  };
  for (const [title, scenario] of Object.entries(outputs)) {
    it(`packs ${title}`, () =>
      inTemporaryFolder(async cwd => {
        const { success, error } = await run(cwd, scenario);
        assert.equal(success, true, error);
        assert.equal((await packageContents(join(cwd, 'dist', 'orders.app'))).files.size, 3);
      }));
  }

  it('builds the requested target and configuration, and applies the other options', () =>
    inTemporaryFolder(async cwd => {
      const broken = { ...validBuild, 'index.html': '<head></head>', 'a b.png': '' };
      await writeTree(cwd, { 'check.json': '{"rules": {"file-name": "off"}}' });
      const { success, log, built } = await run(cwd, {
        options: {
          buildTarget: 'Orders:other:homologation',
          name: 'pedidos',
          out: 'release/pedidos.app',
          fix: true,
          diagnostics: true,
          config: 'check.json',
        },
        buildOptions: { outputPath: 'out' },
        writes: { out: broken },
      });
      assert.equal(success, true);
      assert.deepEqual(built, ['Orders:other:homologation']);
      assert.match(log, /(repaired|corrigido) PDK122 base-href/);
      const { name, files } = await packageContents(join(cwd, 'release', 'pedidos.app'));
      assert.equal(name, 'pedidos');
      assert.match(files.get('index.html')?.toString() ?? '', /<script>.*<base href="\/">/s);
    }));

  it('packs nothing when the build fails', () =>
    inTemporaryFolder(async cwd => {
      const { success } = await run(cwd, { fails: true, writes: { 'dist/Orders': validBuild } });
      assert.equal(success, false);
      await assert.rejects(readFile(join(cwd, 'dist', 'orders.app')), { code: 'ENOENT' });
    }));

  it('fails with the findings when the check finds an error', () =>
    inTemporaryFolder(async cwd => {
      const writes = { 'dist/Orders/browser': { ...validBuild, 'index.html': '<head></head>' } };
      const { success, log } = await run(cwd, { writes });
      assert.equal(success, false);
      assert.match(log, /PDK122/);
    }));

  it('says that the package of an earlier run is old, or moves it aside', () =>
    inTemporaryFolder(async cwd => {
      const writes = { 'dist/Orders/browser': { ...validBuild, 'index.html': '<head></head>' } };
      await writeTree(join(cwd, 'dist'), { 'orders.app': 'earlier' });
      assert.match((await run(cwd, { writes })).log, /orders\.app (é antigo|is old): /);
      assert.match((await run(cwd, { fails: true })).log, /orders\.app (é antigo|is old): /);
      assert.equal(await readFile(join(cwd, 'dist/orders.app'), 'utf8'), 'earlier');
      const { log } = await run(cwd, { writes, options: { setAside: true } });
      assert.match(log, /dist.orders\.app\.old\./);
      await assert.rejects(readFile(join(cwd, 'dist/orders.app')), { code: 'ENOENT' });
      assert.doesNotMatch((await run(cwd, { writes })).log, /antigo|is old/);
    }));

  it('fails with a coded error when there is nothing to pack, or one folder for each language', () =>
    inTemporaryFolder(async cwd => {
      assert.match((await run(cwd, {})).error ?? '', /^PDK102: /);
      await mkdir(join(cwd, 'dist', 'Orders'), { recursive: true });
      assert.match((await run(cwd, {})).error ?? '', /^PDK103: /);
      const result = { outputs: [{ path: 'dist/pt' }, { path: 'dist/en' }] };
      assert.match((await run(cwd, { result })).error ?? '', /^PDK109: .*dist\/pt, dist\/en/);
    }));

  it('rejects an unknown option', () =>
    inTemporaryFolder(async cwd => {
      await assert.rejects(run(cwd, { options: { output: 'x.app' } }), /additional properties/);
    }));
});
