import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { findingsOf } from '../testing/findings-of';
import { workspaceJson } from '../testing/small-workspace';

const ASSETS = '@totvs/common-assets';
const THEME = '@totvs/po-theme';

function packageJson(dependencies: object, devDependencies: object = {}): string {
  return JSON.stringify({ dependencies, devDependencies }, null, 2);
}

function styles(path: string): string {
  return workspaceJson({ browser: 'src/main.ts', index: 'src/index.html', styles: [path] });
}

describe('a package that only protheus-lib-core required', () => {
  const both = packageJson({ [ASSETS]: '^1.1.1', [THEME]: '^17.1.0' });

  it('is listed where no file and no build uses it', () => {
    assert.deepEqual(findingsOf({ 'package.json': both }), [
      `package.json:3 ${ASSETS}`,
      `package.json:4 ${THEME}`,
    ]);
    const development = packageJson({}, { [THEME]: '21.30.1' });
    assert.deepEqual(findingsOf({ 'package.json': development }), [`package.json:4 ${THEME}`]);
    const style = styles('node_modules/@po-ui/style/css/po-theme-default.min.css');
    assert.deepEqual(findingsOf({ 'package.json': both, 'angular.json': style }).length, 2);
  });

  const uses: Readonly<Record<string, Record<string, string>>> = {
    'a style sheet of a build': {
      'angular.json': styles('node_modules/@totvs/po-theme/css/po-theme-default.min.css'),
    },
    'a style sheet of the application': {
      'src/styles.scss': "@import '@totvs/po-theme/css/po-theme-default.css';",
    },
    'an import': { 'src/app/a.ts': "import '@totvs/po-theme/css/po-theme-core.min.css';" },
    'a path in a component': {
      'src/app/a.ts':
        "@Component({ styleUrl: '../../node_modules/@totvs/po-theme/css/a.css' }) class A {}",
    },
  };
  for (const [name, files] of Object.entries(uses)) {
    it(`is not listed when it is used by ${name}`, () => {
      assert.deepEqual(findingsOf({ 'package.json': both, ...files }), [
        `package.json:3 ${ASSETS}`,
      ]);
    });
  }

  it('is not listed while protheus-lib-core is required', () => {
    const all = packageJson({ [ASSETS]: '1', [THEME]: '1', '@totvs/protheus-lib-core': '17.0.0' });
    assert.deepEqual(findingsOf({ 'package.json': all }), []);
  });
});
