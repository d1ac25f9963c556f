// The packages contain the intended files only.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { root } from '../../test-support/root.js';
import { filesOf, folderOf, NAMES, type PackageName } from './unpacked.js';

/** The files that a package may contain. */
const ALLOWED: Readonly<Record<PackageName, readonly RegExp[]>> = {
  'ngx-protheus': [
    /^(package\.json|README(\.pt-BR)?\.md|LICENSE|CHANGELOG\.md|AGENTS\.md|llms\.txt)$/,
    /^((po-ui\/)?testing|po-ui|compat)\/package\.json$/,
    /^fesm2022\/ngx-protheus(-[a-z]+)*\.mjs(\.map)?$/,
    /^((lib|po-ui|testing|compat)\/)?([a-z0-9.-]+\/)*[a-z0-9.-]+\.d\.ts$/,
    /^schematics\/([a-z-]+\/)*[a-z0-9-]+\.js$/,
    /^schematics\/(collection|migrations|package|renames\/public-names|[a-z-]+\/([a-z-]+-)?schema)\.json$/,
    /^schematics\/[a-z-]+\/files\//,
  ],
  'protheus-devkit': [
    /^(package\.json|README(\.pt-BR)?\.md|LICENSE|CHANGELOG\.md|AGENTS\.md|llms\.txt|builders\.json)$/,
    /^([a-z0-9-]+\/)*[a-z0-9-]+(\.d\.ts|\.js)$/,
    /^broker\/broker\.schema\.json$/,
    /^(check\/(appconfig|protheus\.check)|compile\/protheus\.server|host\/config\/protheus\.host)\.schema\.json$/,
    /^builders\/[a-z]+\/schema\.json$/,
    /^host\/page\/plain\/[a-z-]+\.(html|css|js|svg)$/,
    /^docs\/(pt-BR\/)?(errors\/)?[A-Za-z0-9-]+\.md$/,
    /^docs\/symptoms\.json$/,
    /^host-page\/(index\.html|3rdpartylicenses\.txt|favicon\.ico)$/,
    /^host-page\/(main|chunk|polyfills|styles)-[A-Z0-9]+\.(js|css)$/,
    /^host-page\/media\/[\w.-]+\.(ttf|woff2?|svg|eot)$/,
  ],
};

/** The files that no package may contain. */
const NEVER =
  /\.(spec|test|consumer)\.|(^|\/)(testing\/(fixtures|real-server)|fixtures|node_modules|\.)/;

for (const name of NAMES) {
  describe(`the contents of ${name}`, () => {
    const files = filesOf(name);
    const read = (file: string) => readFileSync(join(folderOf(name), file), 'utf8');

    it('are allowed files only', () => {
      const unexpected = files.filter(
        file => NEVER.test(file) || !ALLOWED[name].some(pattern => pattern.test(file)),
      );
      assert.deepEqual(unexpected, []);
      // A pattern without a file would allow files that are not noticed.
      assert.ok(files.length > 100);
    });

    it('have a readme and the licence', () => {
      for (const file of ['README.md', 'LICENSE']) assert.ok(files.includes(file), file);
    });

    it('do not contain paths of the machine that built them', () => {
      const paths = [root, process.env['HOME'] ?? root].filter(path => path.length > 5);
      const found = files.filter(file => {
        const text = read(file);
        return paths.some(path => text.includes(path));
      });
      assert.deepEqual(found, []);
    });

    it('have types for each module that can be imported, and sources for their maps', () => {
      const modules = files.filter(file => file.startsWith('fesm2022/') && file.endsWith('.mjs'));
      for (const file of modules) assert.ok(files.includes(`${file}.map`), file);
      const maps = files.filter(file => file.endsWith('.map'));
      for (const file of maps) {
        const { sources, sourcesContent } = JSON.parse(read(file)) as Record<string, string[]>;
        assert.equal(sourcesContent.length, sources.length, file);
      }
    });
  });
}

describe('the page of the local host', () => {
  const page = join(folderOf('protheus-devkit'), 'host-page');

  it('contains the licences of its bundled packages', () => {
    const licences = readFileSync(join(page, '3rdpartylicenses.txt'), 'utf8');
    for (const name of ['@angular/core', '@po-ui/ng-components', 'rxjs']) {
      assert.ok(licences.includes(name), name);
    }
  });
});

describe('the schematics', () => {
  it('have their own package.json with the type commonjs, unlike the package around them', () => {
    const file = join(folderOf('ngx-protheus'), 'schematics', 'package.json');
    assert.deepEqual(JSON.parse(readFileSync(file, 'utf8')), { type: 'commonjs' });
  });
});
