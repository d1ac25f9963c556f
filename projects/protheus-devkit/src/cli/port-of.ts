import { invalidValue } from './usage-error.js';

/**
 * @param option The option that names the port, with its `--`.
 * @returns The port that an option names.
 * @throws DevkitError PDK902 when the value is not a port.
 */
export function portOf(value: unknown, option = '--port'): number | undefined {
  if (value === undefined) return undefined;
  const port = Number(value);
  if (/^\d+$/.test(String(value)) && port <= 65535) return port;
  throw invalidValue(option, String(value), {
    en: 'is not a port: give a number from 0 to 65535 (0 for any free one).',
    pt: 'não é uma porta: informe um número de 0 a 65535 (0 para qualquer uma livre).',
  });
}
