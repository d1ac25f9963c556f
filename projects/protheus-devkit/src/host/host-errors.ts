import { DevkitError } from '../devkit-error.js';

/** A function of the developer's configuration threw. */
export function handlerFailed(name: string, cause: unknown): DevkitError {
  const reason = cause instanceof Error ? (cause.stack ?? cause.message) : String(cause);
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
