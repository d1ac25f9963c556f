import { type IniDocument } from '../ini/ini-document.js';
import { type KeyLine } from '../ini/ini-line.js';

/** A port from the text of a value, or undefined when it is none. */
export function portOf(text: string | undefined): number | undefined {
  if (text === undefined || !/^\d{1,5}$/.test(text)) return undefined;
  const port = Number(text);
  return port >= 1 && port <= 65_535 ? port : undefined;
}

/** Whether a switch is on. */
export function isOn(line: KeyLine | undefined, fallback = false): boolean {
  if (!line || line.value === '') return fallback;
  return line.value !== '0' && line.value.toLowerCase() !== 'false';
}

/** The names of a list written with commas. */
export function namesOf(text: string | undefined): readonly string[] {
  return (text ?? '')
    .split(',')
    .map(name => name.trim())
    .filter(name => name !== '');
}

const LOOPBACK = /^(?:localhost|127\.\d+\.\d+\.\d+|\[?::1\]?)$/i;

/** Whether an address is the machine itself. */
export function isLoopback(host: string): boolean {
  return LOOPBACK.test(host);
}

/** The value of the first of several spellings of a key. */
export function firstOf(
  ini: IniDocument,
  section: string,
  ...keys: readonly string[]
): KeyLine | undefined {
  return keys.map(key => ini.get(section, key)).find(line => line !== undefined);
}
