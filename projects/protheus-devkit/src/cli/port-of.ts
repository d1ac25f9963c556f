import { DevkitError } from '../devkit-error.js';

/**
 * @returns The port that an option names.
 * @throws DevkitError PDK902 when the value is not a port.
 */
export function portOf(value: unknown): number | undefined {
  if (value === undefined) return undefined;
  const port = Number(value);
  if (/^\d+$/.test(String(value)) && port <= 65535) return port;
  throw new DevkitError('PDK902', {
    en: `--port ${String(value)} is not a port: give a number from 0 to 65535 (0 for any free one).`,
    pt: `--port ${String(value)} não é uma porta: informe um número de 0 a 65535 (0 para qualquer uma livre).`,
  });
}
