import { readdir, readFile } from 'node:fs/promises';
import { DevkitError } from '../devkit-error.js';
import { type Language } from './command.js';

// In the built package the pages stand beside the code, in the workspace under docs/.
const roots = [new URL('../docs/', import.meta.url), new URL('../../../../docs/', import.meta.url)];

/**
 * The page of an error code.
 * @param code such as `NGP201`; capital letters or not
 * @param language of the page
 * @throws DevkitError PDK903 when there is no such page
 */
export async function explain(code: string, language: Language): Promise<string> {
  const wanted = code.trim().toUpperCase();
  const folders = [`${language === 'pt' ? 'pt-BR/' : ''}errors/`, 'errors/'];
  for (const root of /^[A-Z]+\d+$/.test(wanted) ? roots : []) {
    for (const folder of folders) {
      const page = await readFile(new URL(`${folder}${wanted}.md`, root), 'utf8').catch(() => '');
      if (page) return page.trimEnd();
    }
  }
  throw await unknownCode(code);
}

async function unknownCode(code: string): Promise<DevkitError> {
  let names: string[] = [];
  for (const root of roots) {
    if (names.length === 0) names = await readdir(new URL('errors/', root)).catch(() => []);
  }
  const known = names
    .filter(name => /^[A-Z]+\d+\.md$/.test(name))
    .map(name => name.slice(0, -3))
    .sort()
    .join(' ');
  return new DevkitError('PDK903', {
    en: `There is no page for the code "${code}". The codes are: ${known}`,
    pt: `Não há página para o código "${code}". Os códigos são: ${known}`,
  });
}
