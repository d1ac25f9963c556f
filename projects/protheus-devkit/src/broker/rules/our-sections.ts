import { type IniFile } from '../check/config-set.js';
import { restSections } from '../model/server-model.js';
import { type IniSection } from '../ini/ini-document.js';
import { namesOf } from '../check/ini-values.js';

const OF_A_SERVER = [
  ...['GENERAL', 'DRIVERS', 'TCP', 'SSL', 'MPP', 'SSLCONFIGURE', 'WEBAPP'],
  ...['HTTP', 'HTTPS', 'HTTPV11', 'ONSTART', 'HTTPJOB'],
];

/**
 * The sections that the rules look into: all of a broker's and of a SmartClient's file, and of a
 * server's file those of FwCallApp. The rest of an appserver.ini is its administrator's business.
 */
export function ourSections({ role, ini }: IniFile): readonly IniSection[] {
  if (role !== 'server') return ini.sections;
  const rest = restSections(ini);
  const uris = rest.flatMap(name => namesOf(ini.value(name, 'URIs')));
  const ours = new Set([...OF_A_SERVER, ...rest, ...uris].map(name => name.toUpperCase()));
  return ini.sections.filter(({ name }) => ours.has(name.toUpperCase()));
}
