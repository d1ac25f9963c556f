import { DevkitError } from '../devkit-error.js';
import { isDeviceName } from './device-name.js';

/** The name of an application as FwCallApp needs it, and whether it was converted to lower case. */
export interface AppName {
  readonly name: string;
  readonly lowerCased: boolean;
}

/** Folders of app-root that are not applications: the preload page and REST. */
const reserved = new Set(['preindex', 'api']);

/** The host puts `_env_` between application and environment in a folder's name: `app_env_production`. */
const ENVIRONMENT_MARK = '_env_';

const howToRename = {
  en: 'Give another name: with --name to pack it, with "name=" before the path to open it.',
  pt: 'Informe outro: com --name ao empacotar, com "nome=" antes do caminho ao abrir.',
};

/**
 * Determines the name of an application: the argument of FwCallApp, the folder in the package and
 * the base name of the package.
 *
 * @param requestedName The name that the user gave, or that of the project or folder.
 * @throws DevkitError PDK101 when FwCallApp cannot open an application of that name.
 */
export function appName(requestedName: string): AppName {
  const name = requestedName.toLowerCase();
  if (reserved.has(name) || isDeviceName(name)) {
    throw new DevkitError('PDK101', {
      en:
        `"${requestedName}" cannot be the name of an application: Protheus has a folder or REST of that name ` +
        `in app-root, or Windows reserves the name for a device. ${howToRename.en}`,
      pt:
        `"${requestedName}" não pode ser o nome de um aplicativo: na app-root o Protheus já tem uma pasta ou o ` +
        `REST com esse nome, ou o Windows reserva o nome para um dispositivo. ${howToRename.pt}`,
    });
  }
  if (!/^[a-z0-9_-]+$/.test(name) || name.includes(ENVIRONMENT_MARK)) {
    throw new DevkitError('PDK101', {
      en:
        `"${requestedName}" cannot be the name of an application. FwCallApp uses the name as a folder and ` +
        `in URLs: only the letters a-z, digits, "-" and "_" are safe, and "${ENVIRONMENT_MARK}" ` +
        `is how Protheus marks the environment. ${howToRename.en}`,
      pt:
        `"${requestedName}" não pode ser o nome de um aplicativo. A FwCallApp usa o nome como pasta e em ` +
        `URLs: só as letras a-z, números, "-" e "_" são seguros, e "${ENVIRONMENT_MARK}" é a ` +
        `marca de ambiente do Protheus. ${howToRename.pt}`,
    });
  }
  return { name, lowerCased: name !== requestedName };
}
