import { type IniBlock } from './ini-writer.js';
import { type Plan } from './plan.js';

/** @returns The further environments without the main one. */
export function extraEnvironments({ environment, extraEnvironments: all }: Plan): string[] {
  return all.filter(name => name.toLowerCase() !== environment.toLowerCase());
}

/** @returns The sections of the environments; the installation has its own keys in them. */
export function environmentBlocks(
  { legacy, rootPath }: Plan,
  names: readonly string[],
): readonly IniBlock[] {
  return names.map(section => ({
    section,
    comment:
      'Ambiente: mantenha aqui as chaves que ele já tem (SourcePath, RpoDb, RegionalLanguage ...).',
    entries: legacy
      ? [
          {
            key: 'RootPath',
            value: rootPath,
            comment: 'A pasta de dados. Os aplicativos são extraídos em http-root, dentro dela.',
          },
        ]
      : [],
  }));
}
