// Every entry point can be loaded, and loading it has no side effect.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { pathToFileURL } from 'node:url';
import { consumer, entryPointsOf, folderOf, manifestOf, NAMES } from './unpacked.js';

/** Runs a module in the consumer's folder. @returns Its output. */
function runModule(name: string, lines: readonly string[]): string {
  const file = join(consumer, `${name}.mjs`);
  writeFileSync(file, lines.join('\n'));
  return execFileSync(process.execPath, [file], { encoding: 'utf8', cwd: consumer }).trim();
}

/**
 * Globals of a browser that throw an error when a module uses them while it is loaded. Angular and
 * PO UI are loaded before.
 */
const TRAPS = `
const trap = name => new Proxy(function () {}, {
  get: (_, key) => { throw new Error('touched ' + name + '.' + String(key)); },
  set: (_, key) => { throw new Error('wrote ' + name + '.' + String(key)); },
  apply: () => { throw new Error('called ' + name); },
  construct: () => { throw new Error('constructed ' + name); },
});
for (const name of ['window', 'document', 'location', 'history', 'navigator', 'sessionStorage',
  'localStorage', 'fetch', 'XMLHttpRequest', 'addEventListener', 'setTimeout', 'setInterval',
  'postMessage', 'twebchannel']) {
  Object.defineProperty(globalThis, name, { value: trap(name), configurable: true });
}
const before = Reflect.ownKeys(globalThis);
`;

describe('the entry points', () => {
  const entries = NAMES.flatMap(entryPointsOf);

  it('are these', () => {
    assert.deepEqual(entries.sort(), [
      'ngx-protheus',
      'ngx-protheus/compat',
      'ngx-protheus/po-ui',
      'ngx-protheus/po-ui/testing',
      'ngx-protheus/testing',
      'protheus-devkit',
    ]);
  });

  it('can be imported by Node, and those of the library do not use the page', () => {
    const printed = runModule('import', [
      // Replaces the Angular CLI's linker.
      "import '@angular/compiler';",
      "await import('@angular/common/http');",
      "await import('@angular/router');",
      "await import('@angular/cdk/testing');",
      "await import('@po-ui/ng-components');",
      "await import('protheus-devkit');",
      TRAPS,
      ...entries.map(entry => `console.log(Object.keys(await import('${entry}')).length > 0);`),
      'console.log(Reflect.ownKeys(globalThis).filter(key => !before.includes(key)).join());',
    ]);
    assert.equal(printed, entries.map(() => 'true').join('\n'));
  });

  it('fail the test when they use the page', () => {
    writeFileSync(join(consumer, 'uses-page.mjs'), 'sessionStorage.getItem("ERPTOKEN");');
    assert.throws(
      () => runModule('touch', [TRAPS, "await import('./uses-page.mjs');"]),
      /touched sessionStorage\.getItem/,
    );
  });
});

describe('the schematics', () => {
  const require = createRequire(join(consumer, 'x.cjs'));
  const folder = join(folderOf('ngx-protheus'), 'schematics');
  const { schematics } = JSON.parse(readFileSync(join(folder, 'collection.json'), 'utf8')) as {
    schematics: Record<string, { factory: string; schema?: string }>;
  };

  it('are named by package.json', () => {
    const path = manifestOf('ngx-protheus').schematics ?? '';
    assert.equal(join(folderOf('ngx-protheus'), path), join(folder, 'collection.json'));
    assert.ok(Object.keys(schematics).includes('ng-add'));
  });

  for (const [name, { factory, schema }] of Object.entries(schematics)) {
    it(`${name} can be loaded, and its schema read`, () => {
      const [path, symbol] = factory.split('#');
      const module = require(join(folder, path)) as Record<string, unknown>;
      assert.equal(typeof module[symbol ?? 'default'], 'function');
      if (schema) JSON.parse(readFileSync(join(folder, schema), 'utf8'));
    });
  }
});

describe('the builders', () => {
  const folder = folderOf('protheus-devkit');
  const { builders } = JSON.parse(
    readFileSync(join(folder, manifestOf('protheus-devkit').builders ?? ''), 'utf8'),
  ) as { builders: Record<string, { implementation: string; schema: string }> };

  for (const [name, { implementation, schema }] of Object.entries(builders)) {
    it(`${name} can be loaded, and its schema read`, async () => {
      const path = [implementation, `${implementation}.js`, join(implementation, 'index.js')]
        .map(file => join(folder, file))
        .find(file => existsSync(file) && file.endsWith('.js'));
      const module = (await import(pathToFileURL(path ?? '').href)) as { default: unknown };
      assert.ok(module.default);
      JSON.parse(readFileSync(join(folder, schema), 'utf8'));
    });
  }
});

describe('the command line', () => {
  it('starts from the package', () => {
    const [bin] = Object.values(manifestOf('protheus-devkit').bin ?? {});
    const program = join(folderOf('protheus-devkit'), bin);
    const help = execFileSync(process.execPath, [program, '--help'], { encoding: 'utf8' });
    for (const name of ['package', 'check', 'host', 'broker', 'doctor', 'explain']) {
      assert.ok(help.includes(name), name);
    }
  });
});
