import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type PageLanguage, root } from '../pages.js';

interface Lock {
  readonly packages: Readonly<
    Record<string, { version?: string; engines?: { node?: string } } | undefined>
  >;
}

const HEAD = {
  en: '| Angular | PO UI | Node, as the Angular CLI asks for it |',
  pt: '| Angular | PO UI | Node, conforme o Angular CLI exige |',
};
const NO_PO_UI = { en: 'none yet', pt: 'ainda não há' };

/** The versions of the consumer tests, from their locks. */
export function majorsPart(language: PageLanguage): string {
  const folder = join(root, 'e2e', 'fixtures', 'consumers');
  const rows = readdirSync(folder)
    .filter(name => /^angular-\d+$/.test(name))
    .map(name => {
      const path = join(folder, name, 'package-lock.json');
      const { packages } = JSON.parse(readFileSync(path, 'utf8')) as Lock;
      const of = (name: string) => packages[`node_modules/${name}`];
      const node = (of('@angular/cli')?.engines?.node ?? '').replaceAll('||', 'or');
      const nodes = language === 'pt' ? node.replaceAll(' or ', ' ou ') : node;
      const poUi = minor(of('@po-ui/ng-components')?.version) ?? NO_PO_UI[language];
      return `| ${minor(of('@angular/core')?.version)} | ${poUi} | ${nodes.replace(/\s+/g, ' ')} |`;
    });
  return [HEAD[language], '| --- | --- | --- |', ...rows].join('\n');
}

function minor(version: string | undefined): string | undefined {
  return version?.split('.').slice(0, 2).join('.');
}
