import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { angularVersions, assertRunsOn, majorsFor } from './angular-versions.js';

interface PackageFile {
  readonly dependencies: Readonly<Record<string, string>>;
  readonly devDependencies: Readonly<Record<string, string>>;
}

interface Lock {
  readonly packages: Readonly<Record<string, { readonly engines?: { readonly node?: string } }>>;
}

function consumer(major: number, name: string): unknown {
  const path = `../../../../e2e/fixtures/consumers/angular-${major}/${name}`;
  return JSON.parse(readFileSync(new URL(path, import.meta.url), 'utf8'));
}

describe('the versions of a new application', () => {
  it('are those of 17 to 21', () => {
    assert.deepEqual(
      angularVersions.map(({ major }) => major),
      [17, 18, 19, 20, 21],
    );
  });

  for (const { major, cli, framework, poUi, node } of angularVersions) {
    it(`are those that the consumer tests install: ${major}`, () => {
      const { dependencies, devDependencies } = consumer(major, 'package.json') as PackageFile;
      assert.equal(devDependencies['@angular/cli'], cli);
      assert.equal(dependencies['@angular/core'], framework);
      assert.equal(dependencies['@po-ui/ng-components'], poUi);
      const { packages } = consumer(major, 'package-lock.json') as Lock;
      assert.equal(packages['node_modules/@angular/cli']?.engines?.node, node);
    });
  }

  const nodes: readonly (readonly [node: string, majors: readonly number[]])[] = [
    ['18.13.0', [17]],
    ['18.19.1', [19, 18, 17]],
    ['19.9.0', []],
    ['20.9.0', [17]],
    ['20.18.9', [19, 18, 17]],
    ['20.19.0', [21, 20, 19, 18, 17]],
    ['22.11.0', [19, 18, 17]],
    ['23.1.0', [19, 18, 17]],
    ['v24.0.0', [21, 20, 19, 18, 17]],
  ];
  for (const [node, majors] of nodes) {
    it(`are offered for Node ${node}: ${majors.join(', ')}`, () => {
      assert.deepEqual(
        majorsFor(node).map(({ major }) => major),
        majors,
      );
    });
  }

  it('say which Node is needed, and which Angular runs on this one', () => {
    const newest = angularVersions[4];
    assert.ok(newest);
    assertRunsOn(newest, '20.19.0');
    assert.throws(() => assertRunsOn(newest, '18.20.8'), {
      code: 'PDK154',
      message: /does not run on Node 18\.20\.8: it needs \^20\.19\.0 or .*--angular 19/,
    });
    assert.throws(() => assertRunsOn(newest, '16.20.0'), /nodejs\.org\.$/);
  });
});
