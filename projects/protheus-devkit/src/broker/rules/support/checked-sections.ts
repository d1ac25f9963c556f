import { type IniSection } from '../../ini/ini-document.js';
import { parseNames } from '../../ini/ini-values.js';
import { type IniFile } from '../../model/config-set.js';
import { restSections } from '../../model/server-model.js';

const SERVER_SECTIONS = [
  ...['GENERAL', 'DRIVERS', 'TCP', 'SSL', 'MPP', 'SSLCONFIGURE', 'WEBAPP'],
  ...['HTTP', 'HTTPS', 'HTTPV11', 'ONSTART', 'HTTPJOB'],
];

/**
 * @returns The sections that the rules check: all of a broker's and of a SmartClient's file, and the
 *   sections of FwCallApp in a server's file. The rules do not check the rest of an appserver.ini.
 */
export function checkedSections({ role, ini }: IniFile): readonly IniSection[] {
  if (role !== 'server') return ini.sections;
  const rest = restSections(ini);
  const uris = rest.flatMap(name => parseNames(ini.value(name, 'URIs')));
  const checked = new Set([...SERVER_SECTIONS, ...rest, ...uris].map(name => name.toUpperCase()));
  return ini.sections.filter(({ name }) => checked.has(name.toUpperCase()));
}
