import { basename, relative } from 'node:path';
import { type PackResult, type PackWarning } from '../../app-package/pack-app.js';
import { type FoundLibrary } from '../../check/model/found-libraries.js';
import { type OldPackage } from '../../packaging/old-package.js';
import { terminalLine } from '../../terminal-text.js';
import { type Language, type LocalizedText } from '../../text.js';

/** @returns The package that was written, and the steps that the developer does next. */
export function packSummary(
  result: PackResult,
  libraries: readonly FoundLibrary[],
  cwd: string,
  language: Language,
): string[] {
  const { name, file, files, size, compressedSize, contentHash, milliseconds } = result;
  const number = new Intl.NumberFormat(language === 'pt' ? 'pt-BR' : 'en', {
    maximumFractionDigits: 1,
  });
  const amount = (bytes: number): string =>
    bytes < 1048576 ? `${number.format(bytes / 1024)} kB` : `${number.format(bytes / 1048576)} MB`;
  const share = Math.round((compressedSize / Math.max(1, size)) * 100);
  const rows: [LocalizedText, string][] = [
    [{ en: 'files', pt: 'arquivos' }, number.format(files)],
    [{ en: 'size', pt: 'tamanho' }, amount(size)],
    [{ en: 'compressed', pt: 'compactado' }, `${amount(compressedSize)} (${share} %)`],
    [{ en: 'time', pt: 'tempo' }, `${number.format(milliseconds / 1000)} s`],
    ...(libraries.length > 0
      ? [
          [{ en: 'built with', pt: 'feito com' }, librariesText(libraries)] as [
            LocalizedText,
            string,
          ],
        ]
      : []),
    [{ en: 'content', pt: 'conteúdo' }, `sha256 ${contentHash}`],
  ];
  return [
    terminalLine(relative(cwd, file) || file),
    ...rows.map(([label, value]) => `  ${label[language].padEnd(12)}${value}`),
    '',
    ...nextSteps(terminalLine(name), terminalLine(basename(file)))[language],
  ];
}

/** @returns What an application was built with, in one line. */
export function librariesText(libraries: readonly FoundLibrary[]): string {
  return libraries
    .map(({ name, version }) => (version === undefined ? name : `${name} ${version}`))
    .join(', ');
}

/** @returns What is said of the package of an earlier run when no new one was written. */
export function oldPackageText(
  { file, modified, movedTo }: OldPackage,
  cwd: string,
  language: Language,
): string {
  const shown = (path: string): string => terminalLine(relative(cwd, path) || path);
  const old = shown(file);
  const time = modified.toLocaleString(language === 'pt' ? 'pt-BR' : 'en');
  if (movedTo !== undefined) {
    const moved = shown(movedTo);
    return {
      en: `The package of an earlier run (${time}) was moved to ${moved}.`,
      pt: `O pacote de uma execução anterior (${time}) foi movido para ${moved}.`,
    }[language];
  }
  return {
    en: `${old} is old: it is the package of an earlier run (${time}), without this build. Do not compile it; --set-aside moves it to ${old}.old.`,
    pt: `${old} é antigo: é o pacote de uma execução anterior (${time}), sem este build. Não o compile; --set-aside o move para ${old}.old.`,
  }[language];
}

/** @returns The warnings about a package that was written. */
export function packWarnings({ warnings, name, file }: PackResult, language: Language): string[] {
  return warnings.map(warning =>
    terminalLine(warningTexts(name, basename(file))[warning][language]),
  );
}

function warningTexts(name: string, file: string): Readonly<Record<PackWarning, LocalizedText>> {
  return {
    'name-lower-cased': {
      en: `warning  The name was lower-cased to "${name}": the AppServer works with lower-case names.`,
      pt: `aviso  O nome foi convertido para "${name}": o AppServer trabalha com nomes em minúsculas.`,
    },
    'file-name-differs': {
      en: `warning  The file is named ${file}, the folder in it ${name}: FwCallApp needs both to be the same. Rename the file to ${name}.app before it is compiled.`,
      pt: `aviso  O arquivo se chama ${file} e a pasta dentro dele ${name}: a FwCallApp exige nomes iguais. Renomeie o arquivo para ${name}.app antes de compilar.`,
    },
    'taken-from-browser-folder': {
      en: 'The application was taken out of the sub-folder browser/ that Angular creates.',
      pt: 'O aplicativo foi retirado da subpasta browser/ que o Angular cria.',
    },
  };
}

function nextSteps(name: string, file: string): Readonly<Record<Language, readonly string[]>> {
  return {
    en: [
      'Next steps',
      '  1. In VS Code (TDS), allow .APP to be compiled: add ".APP" to totvsLanguageServer.folder.extensionsAllowed.',
      `  2. Compile ${file} as a resource into the repository, with the source that calls FwCallApp("${name}").`,
      `  3. Delete app-root/${name} under http-root of the server, if it exists: otherwise an old copy would be opened.`,
    ],
    pt: [
      'Próximos passos',
      '  1. No VS Code (TDS), permita compilar .APP: inclua ".APP" em totvsLanguageServer.folder.extensionsAllowed.',
      `  2. Compile ${file} como recurso no RPO, junto com o fonte que chama FwCallApp("${name}").`,
      `  3. Apague app-root/${name} na http-root do servidor, se existir: uma cópia antiga seria aberta.`,
    ],
  };
}
