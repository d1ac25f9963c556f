import { type IniDocument } from './ini-document.js';
import { type IniKeyLine } from './ini-line.js';

/** @returns The port in the text of a value; undefined when it is not a port. */
export function parsePort(text: string | undefined): number | undefined {
  if (text === undefined || !/^\d{1,5}$/.test(text)) return undefined;
  const port = Number(text);
  return port >= 1 && port <= 65_535 ? port : undefined;
}

/** Whether a switch is on. */
export function isOn(line: IniKeyLine | undefined, fallback = false): boolean {
  if (!line || line.value === '') return fallback;
  return line.value !== '0' && line.value.toLowerCase() !== 'false';
}

/** @returns The names of a comma-separated list. */
export function parseNames(text: string | undefined): readonly string[] {
  return (text ?? '')
    .split(',')
    .map(name => name.trim())
    .filter(name => name !== '');
}

const LOOPBACK = /^(?:localhost|127\.\d+\.\d+\.\d+|\[?::1\]?)$/i;

/** Whether a host is the machine itself. */
export function isLoopback(host: string): boolean {
  return LOOPBACK.test(host);
}

/** Whether two hosts are one as they are written: the same text, or loopback both. */
export function sameHost(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase() || (isLoopback(one) && isLoopback(other));
}

/** @returns The key line of the first spelling of a key that the section has. */
export function firstOf(
  ini: IniDocument,
  section: string,
  ...keys: readonly string[]
): IniKeyLine | undefined {
  return keys.map(key => ini.get(section, key)).find(line => line !== undefined);
}

/** What a container, an installer or a template tool replaces before the server reads the file. */
const PLACEHOLDER = /\$\{\w+\}|\$\w+|%\w+%|\{\{[^{}]*\}\}|@\w+@/;

/** Whether a value comes from outside, as `${PORT}`: the file does not say what it is. */
export function isPlaceholder(text: string): boolean {
  return PLACEHOLDER.test(text);
}
