import { DevkitError, type DevkitErrorCode } from '../devkit-error.js';

const repack = {
  en: 'Pack the build again with "npx protheus-devkit package".',
  pt: 'Empacote a compilação de novo com "npx protheus-devkit package".',
};

const refusal = (code: DevkitErrorCode, en: string, pt: string, cause?: unknown): DevkitError =>
  new DevkitError(code, { en: `${en} ${repack.en}`, pt: `${pt} ${repack.pt}` }, cause);

/** The archive is no zip, is cut off, or contradicts itself. */
export const brokenZip = (label: string, cause?: unknown): DevkitError =>
  refusal(
    'PDK110',
    `${label} is not a sound zip: it is damaged, cut off, or was only renamed to .app.`,
    `${label} não é um zip íntegro: está danificado, incompleto ou só foi renomeado para .app.`,
    cause,
  );

/** Old .NET versions, and with them Compress-Archive, write `\` between folders. */
export const backslashInZip = (name: string): DevkitError =>
  refusal(
    'PDK111',
    `The package names a file with a backslash: ${name}. FwCallApp takes it for one long file ` +
      'name and finds no folder (Compress-Archive of older Windows writes such archives).',
    `O pacote nomeia um arquivo com barra invertida: ${name}. A FwCallApp o entende como um ` +
      'único nome longo e não acha a pasta (o Compress-Archive de Windows antigos grava assim).',
  );

/** `../x`, `/x`, `C:x`, empty or control characters: the file would land somewhere else. */
export const unsafeNameInZip = (name: string): DevkitError =>
  refusal(
    'PDK112',
    `The package has a name that leads out of its folder or is not a path: ${printable(name)}.`,
    `O pacote tem um nome que leva para fora da sua pasta ou não é um caminho: ${printable(name)}.`,
  );

export const duplicateInZip = (name: string): DevkitError =>
  refusal(
    'PDK113',
    `The package has ${name} twice, or as a file and a folder: which one counts depends on who unpacks it.`,
    `O pacote tem ${name} duas vezes, ou como arquivo e como pasta: qual vale depende de quem extrai.`,
  );

export const linkInZip = (name: string): DevkitError =>
  refusal(
    'PDK114',
    `${name} is a symbolic link or a special file in the package; only files and folders can be unpacked.`,
    `${name} é um link simbólico ou arquivo especial no pacote; só arquivos e pastas podem ser extraídos.`,
  );

/** A bomb, or far more than an application ever is. */
export const zipTooLarge = (label: string): DevkitError =>
  refusal(
    'PDK115',
    `${label} unpacks to more files or bytes than an application can have, so nothing was unpacked.`,
    `${label} expande para mais arquivos ou bytes do que um aplicativo pode ter; nada foi extraído.`,
  );

/** Encryption, ZIP64, or another compression than deflate. */
export const zipNotPlain = (what: string): DevkitError =>
  refusal(
    'PDK116',
    `${what}: the package uses a feature of zip (encryption, ZIP64 or a compression other than ` +
      'deflate) that FwCallApp may not read.',
    `${what}: o pacote usa um recurso de zip (criptografia, ZIP64 ou compressão que não é ` +
      'deflate) que a FwCallApp pode não ler.',
  );

/** A name from an archive can hold anything; a terminal should not obey it. */
const printable = (name: string): string => JSON.stringify(name);
