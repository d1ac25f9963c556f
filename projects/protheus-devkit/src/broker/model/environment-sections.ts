import { type IniDocument, type IniSection } from '../ini/ini-document.js';

const ENVIRONMENT_KEYS = /^(?:RootPath|SourcePath|StartPath|RpoDb|RpoVersion|RpoCustom)$/i;

/** @returns The sections of environments: those with the paths of the RPO and of the data. */
export function environmentSections(ini: IniDocument): readonly IniSection[] {
  return ini.sections.filter(({ keys }) => keys.some(({ key }) => ENVIRONMENT_KEYS.test(key)));
}
