import { readPage } from './pages.js';

/** The specs that a guide shows, as files that run with the library's own. */
export function guideSpecs(): ReadonlyMap<string, string> {
  const guide = readPage('docs/testing.md');
  const samples = guide.fences.filter(({ code }) =>
    code.includes('TestBed.configureTestingModule'),
  );
  return new Map(
    samples.map(({ code }, index) => [
      `projects/ngx-protheus/testing/guide/testing-guide-${index + 1}.spec.ts`,
      `// A sample of ${guide.path}, written by \`npm run docs\`.\n${code}\n`,
    ]),
  );
}
