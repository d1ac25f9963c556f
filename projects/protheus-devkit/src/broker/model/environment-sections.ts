import { type IniDocument, type IniSection } from '../ini/ini-document.js';
import { isOn, parseNames } from '../ini/ini-values.js';

const ENVIRONMENT_KEYS = /^(?:RootPath|SourcePath|StartPath|RpoDb|RpoVersion|RpoCustom)$/i;

/** Rules ask for each section: found once a document. */
const found = new WeakMap<IniDocument, ReadonlyMap<string, IniSection>>();

/** @returns The sections of environments: those with the paths of the RPO and of the data. */
export function environmentSections(ini: IniDocument): readonly IniSection[] {
  return [...environmentsByName(ini).values()];
}

/** Whether a section is that of an environment. */
export function isEnvironment(ini: IniDocument, name: string): boolean {
  return environmentsByName(ini).has(name);
}

function environmentsByName(ini: IniDocument): ReadonlyMap<string, IniSection> {
  let sections = found.get(ini);
  if (!sections) {
    // A path of the REST server of TLPP has a RootPath of its own.
    const paths = new Set(tlppSections(ini, 'Locations').map(name => name.toUpperCase()));
    sections = new Map(
      ini.sections
        .filter(({ name }) => !paths.has(name.toUpperCase()))
        .filter(({ keys }) => keys.some(({ key }) => ENVIRONMENT_KEYS.test(key)))
        .map(section => [section.name, section]),
    );
    found.set(ini, sections);
  }
  return sections;
}

/** @returns The sections that the REST server of TLPP names: its servers, or their `Locations`. */
export function tlppSections(ini: IniDocument, of: 'Servers' | 'Locations'): readonly string[] {
  if (!isOn(ini.get('HTTPSERVER', 'Enable'), true)) return [];
  const servers = parseNames(ini.value('HTTPSERVER', 'Servers'));
  return of === 'Servers'
    ? servers
    : servers.flatMap(server => parseNames(ini.value(server, 'Locations')));
}
