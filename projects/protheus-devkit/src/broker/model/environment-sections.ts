import { type IniDocument, type IniSection } from '../ini/ini-document.js';

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
    sections = new Map(
      ini.sections
        .filter(({ keys }) => keys.some(({ key }) => ENVIRONMENT_KEYS.test(key)))
        .map(section => [section.name, section]),
    );
    found.set(ini, sections);
  }
  return sections;
}
