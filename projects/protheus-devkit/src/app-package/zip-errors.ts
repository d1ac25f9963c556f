import { DevkitError, type DevkitErrorCode } from '../devkit-error.js';

const repack = {
  en: 'Pack the build again with "npx protheus-devkit package".',
  pt: 'Empacote o build de novo com "npx protheus-devkit package".',
};

function zipError(code: DevkitErrorCode, en: string, pt: string, cause?: unknown): DevkitError {
  return new DevkitError(code, { en: `${en} ${repack.en}`, pt: `${pt} ${repack.pt}` }, cause);
}

/** The archive is not a zip, is cut off, or contradicts itself. */
export function brokenZip(label: string, cause?: unknown): DevkitError {
  return zipError(
    'PDK110',
    `${label} is not a sound zip: it is damaged, cut off, or another file that was renamed to .app.`,
    `${label} não é um zip íntegro: está danificado, incompleto ou é outro arquivo renomeado para .app.`,
    cause,
  );
}

/** Compress-Archive with an old .NET version writes `\` between folders. */
export function backslashInZip(name: string): DevkitError {
  return zipError(
    'PDK111',
    `The package names a file with a backslash: ${name}. FwCallApp reads it as one long file ` +
      'name and finds no folder (Compress-Archive of older Windows writes such archives).',
    `O pacote nomeia um arquivo com barra invertida: ${name}. A FwCallApp o entende como um ` +
      'único nome longo e não acha a pasta (o Compress-Archive de Windows antigos grava assim).',
  );
}

/** `../x`, `/x`, `C:x`, empty or control characters: the file would be unpacked to another place. */
export function unsafeNameInZip(name: string): DevkitError {
  return zipError(
    'PDK112',
    `The package has a name that leads out of its folder or is not a path: ${printable(name)}.`,
    `O pacote tem um nome que leva para fora da sua pasta ou não é um caminho: ${printable(name)}.`,
  );
}

export function duplicateInZip(name: string): DevkitError {
  return zipError(
    'PDK113',
    `The package has ${name} twice, or as a file and a folder: which one is used depends on the program that unpacks it.`,
    `O pacote tem ${name} duas vezes, ou como arquivo e como pasta: qual deles vale depende do programa que extrai.`,
  );
}

export function linkInZip(name: string): DevkitError {
  return zipError(
    'PDK114',
    `${name} is a symbolic link or a special file in the package; only files and folders can be unpacked.`,
    `${name} é um link simbólico ou arquivo especial no pacote; só arquivos e pastas podem ser extraídos.`,
  );
}

/** A zip bomb, or far more than an application has. */
export function zipTooLarge(label: string): DevkitError {
  return zipError(
    'PDK115',
    `${label} unpacks to more files or bytes than an application can have, so nothing was unpacked.`,
    `${label} expande para mais arquivos ou bytes do que um aplicativo pode ter; nada foi extraído.`,
  );
}

/** Encryption, ZIP64, or another compression than deflate. */
export function zipNotPlain(what: string): DevkitError {
  return zipError(
    'PDK116',
    `${what}: the package uses encryption, ZIP64 or a compression other than deflate, which ` +
      'FwCallApp may not read.',
    `${what}: o pacote usa criptografia, ZIP64 ou uma compressão que não é deflate, e a ` +
      'FwCallApp pode não conseguir lê-lo.',
  );
}

/** A name from an archive may contain control sequences, which must not reach a terminal. */
function printable(name: string): string {
  return JSON.stringify(name);
}
