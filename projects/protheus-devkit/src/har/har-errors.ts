import { DevkitError } from '../devkit-error.js';

/** The most bytes of a HAR that is read. */
export const HAR_BYTES = 256 * 1024 * 1024;

/** The error of a file that is no HAR. Its content is not quoted. */
export function noHar(file: string, reason: string): DevkitError {
  return new DevkitError('PDK501', {
    en: `${file} is not a HAR (${reason}). Save it again: in the Network panel of the browser with "Export HAR", or with npx protheus-devkit attach.`,
    pt: `${file} não é um HAR (${reason}). Salve de novo: no painel Network do navegador com "Export HAR", ou com npx protheus-devkit attach.`,
  });
}

/** The error of a HAR that is too large to read. */
export function harTooLarge(file: string, bytes: number): DevkitError {
  const size = Math.round(bytes / 1024 / 1024);
  const most = HAR_BYTES / 1024 / 1024;
  return new DevkitError('PDK502', {
    en: `${file} has ${size} MB; a HAR of at most ${most} MB is read. Record only the screen that fails, with an empty list at the start.`,
    pt: `${file} tem ${size} MB; só é lido um HAR de até ${most} MB. Grave apenas a tela que falha, com a lista vazia no início.`,
  });
}

/** The error of a HAR that cannot be read. */
export function harUnreadable(file: string, cause: unknown): DevkitError {
  const { code = 'unknown' } = cause as NodeJS.ErrnoException;
  return new DevkitError(
    'PDK503',
    {
      en: `${file} cannot be read (${code}). Give the path of a .har file, with quotation marks when it has blanks.`,
      pt: `Não foi possível ler ${file} (${code}). Informe o caminho de um arquivo .har, entre aspas quando tiver espaços.`,
    },
    cause,
  );
}

/** The error of a HAR that cannot be written. */
export function harNotWritten(file: string, cause: unknown): DevkitError {
  const { code, cause: inner } = cause as NodeJS.ErrnoException & { readonly cause?: unknown };
  const reason = (inner as NodeJS.ErrnoException | undefined)?.code ?? code ?? 'unknown';
  return new DevkitError(
    'PDK504',
    {
      en: `The HAR was not written to ${file} (${reason}): the disk is full, or the folder may not be written. A file that was there is unchanged.`,
      pt: `O HAR não foi gravado em ${file} (${reason}): o disco está cheio, ou a pasta não aceita gravação. O arquivo que já existia não foi alterado.`,
    },
    cause,
  );
}
