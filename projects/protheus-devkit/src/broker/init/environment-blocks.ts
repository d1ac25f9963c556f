import { type IniBlock } from './ini-writer.js';
import { type Plan } from './plan.js';

/** The further environments, without the main one written again. */
export function extraEnvironments({ environment, extraEnvironments: all }: Plan): string[] {
  return all.filter(name => name.toLowerCase() !== environment.toLowerCase());
}

/** The sections of the environments: their keys are the installation's own. */
export function environmentBlocks(
  { legacy, rootPath }: Plan,
  names: readonly string[],
): readonly IniBlock[] {
  return names.map(section => ({
    section,
    about:
      'Ambiente: mantenha aqui as chaves que ele já tem (SourcePath, RpoDb, RegionalLanguage ...).',
    entries: legacy
      ? [
          {
            key: 'RootPath',
            value: rootPath,
            about: 'A pasta de dados. Os aplicativos são extraídos em http-root, dentro dela.',
          },
        ]
      : [],
  }));
}
