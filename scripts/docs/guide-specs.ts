import { readPage } from './pages.js';

/** The modules of the workspace that replace the packages of the sample for a browser. */
const IN_THE_WORKSPACE = {
  '@playwright/test': './support/playwright-test.js',
  'protheus-devkit': '../projects/protheus-devkit/src/index.js',
};

/** The specs of the testing guide, as files that run with ours; the one for a browser is an e2e test. */
export function guideSpecs(): ReadonlyMap<string, string> {
  const guide = readPage('docs/testing.md');
  const note = `// A sample of ${guide.path}, written by \`npm run docs\`.\n`;
  const codesWith = (text: string): readonly string[] =>
    guide.fences.map(({ code }) => code).filter(code => code.includes(text));

  const units = codesWith('TestBed.configureTestingModule').map(
    (code, index) =>
      [
        `projects/ngx-protheus/testing/guide/testing-guide-${index + 1}.spec.ts`,
        `${note}${code}\n`,
      ] as const,
  );
  const [browser = ''] = codesWith("from '@playwright/test'");
  const inTheWorkspace = Object.entries(IN_THE_WORKSPACE).reduce(
    (code, [name, path]) => code.replace(`from '${name}'`, `from '${path}'`),
    browser,
  );
  return new Map([
    ...units,
    ['e2e/testing-guide.e2e.ts', `${note}import './support/guide-app.js';\n${inTheWorkspace}\n`],
  ]);
}
