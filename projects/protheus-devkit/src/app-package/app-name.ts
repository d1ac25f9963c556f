import { DevkitError } from '../devkit-error.js';
import { isDeviceName } from './device-name.js';

/** The name of an application, ready for FwCallApp, and whether it had to be lower-cased. */
export interface AppName {
  readonly name: string;
  readonly lowerCased: boolean;
}

/** Folders beside those of the applications: of the preload page and of REST. */
const taken = new Set(['preindex', 'api']);

/** `_env_` is how the host marks the environment in a folder's name: `app_env_production`. */
const environmentMark = '_env_';

const another = {
  en: 'Give another one: with --name when you pack, with "name=" before the path when you open it.',
  pt: 'Informe outro: com --name ao empacotar, com "nome=" antes do caminho ao abrir.',
};

/**
 * Turns a wish into the name of the application: the argument of FwCallApp, the folder in the
 * package and the package's base name.
 *
 * @param wish The name as written by a person or taken from a project or folder.
 * @throws DevkitError PDK101 when FwCallApp could not open an application of that name.
 */
export function appName(wish: string): AppName {
  const name = wish.toLowerCase();
  if (taken.has(name) || isDeviceName(name)) {
    throw new DevkitError('PDK101', {
      en:
        `"${wish}" cannot be the name of an application: beside it in app-root Protheus has a folder ` +
        `or REST of that name, or Windows takes it for a device. ${another.en}`,
      pt:
        `"${wish}" não pode ser o nome de um aplicativo: na app-root o Protheus já tem uma pasta ou o ` +
        `REST com esse nome, ou o Windows o toma por um dispositivo. ${another.pt}`,
    });
  }
  if (!/^[a-z0-9_-]+$/.test(name) || name.includes(environmentMark)) {
    throw new DevkitError('PDK101', {
      en:
        `"${wish}" cannot be the name of an application. FwCallApp uses the name as a folder and ` +
        `in addresses: only the letters a-z, digits, "-" and "_" are safe, and "${environmentMark}" ` +
        `is how Protheus marks the environment. ${another.en}`,
      pt:
        `"${wish}" não pode ser o nome de um aplicativo. A FwCallApp usa o nome como pasta e em ` +
        `endereços: só as letras a-z, números, "-" e "_" são seguros, e "${environmentMark}" é a ` +
        `marca de ambiente do Protheus. ${another.pt}`,
    });
  }
  return { name, lowerCased: name !== wish };
}
