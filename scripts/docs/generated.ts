import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { type PageLanguage, root } from './pages.js';
import { checkRulesPart } from './parts/check-rules.js';
import { commandLinePart } from './parts/command-line.js';
import { comparisonPart } from './parts/comparison.js';
import { errorTablePart } from './parts/error-table.js';
import { faultsPart } from './parts/faults.js';
import { majorsPart } from './parts/majors.js';
import { numbersPart } from './parts/numbers.js';

type Part = (language: PageLanguage) => string | Promise<string>;

/** The generators of the texts between `<!-- generated: name -->` and `<!-- /generated -->`. */
const PARTS: Readonly<Record<string, Part>> = {
  'check-rules': checkRulesPart,
  'command-line': commandLinePart,
  comparison: comparisonPart,
  errors: errorTablePart,
  faults: faultsPart,
  majors: majorsPart,
  numbers: numbersPart,
};

/** The pages with generated parts. */
export const GENERATED_PAGES = [
  ...['README.md', 'docs/versions.md', 'docs/command-line.md', 'docs/errors/README.md'],
  ...['README.pt-BR.md', 'docs/pt-BR/versoes.md', 'docs/pt-BR/linha-de-comando.md'],
  ...['docs/pt-BR/errors/README.md', 'docs/packaging.md', 'docs/pt-BR/empacotar.md'],
  ...['docs/local-host.md', 'docs/pt-BR/host-local.md'],
];

/** Reads a page, and generates its parts from the sources, formatted. */
export async function generate(path: string): Promise<{ current: string; generated: string }> {
  const current = readFileSync(join(root, path), 'utf8');
  const language: PageLanguage = path.includes('pt-BR') ? 'pt' : 'en';
  const markers = /<!-- generated: ([\w-]+) -->\n[^]*?<!-- \/generated -->/g;
  const names = [...current.matchAll(markers)].map(([, name]) => name);
  const texts = await Promise.all(
    names.map(name => {
      const part = PARTS[name];
      if (!part) throw new Error(`${path}: no part generates "${name}"`);
      return part(language);
    }),
  );
  let next = 0;
  const filled = current.replace(
    markers,
    (_, name: string) => `<!-- generated: ${name} -->\n\n${texts[next++]}\n\n<!-- /generated -->`,
  );
  const options = await resolveConfig(join(root, path));
  return { current, generated: await format(filled, { ...options, parser: 'markdown' }) };
}
