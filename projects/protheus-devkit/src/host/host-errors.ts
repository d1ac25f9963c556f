import { DevkitError } from '../devkit-error.js';
import { errorPlace } from './error-place.js';

/** A function of the developer's configuration threw. */
export function handlerFailed(name: string, cause: unknown): DevkitError {
  const place = errorPlace(cause);
  const said = String(cause).replace(/\s*\n\s*/g, ' ');
  const reason = place === undefined ? said : `${said} (${place})`;
  return new DevkitError(
    'PDK211',
    {
      en: `The handler of "${name}" threw, so nothing was answered. The host goes on. ${reason}`,
      pt: `O tratamento de "${name}" gerou um erro, e nada foi respondido. O host continua. ${reason}`,
    },
    cause,
  );
}

/** A host has no application of a name. */
export function unknownApplication(name: string, names: readonly string[]): DevkitError {
  return new DevkitError('PDK204', {
    en: `This host has no application "${name}"; it has: ${names.join(', ') || 'none'}.`,
    pt: `Este host não tem o aplicativo "${name}"; ele tem: ${names.join(', ') || 'nenhum'}.`,
  });
}
