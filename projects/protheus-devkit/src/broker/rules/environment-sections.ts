import { type IniDocument, type IniSection } from '../ini/ini-document.js';

const MARKS = /^(?:RootPath|SourcePath|StartPath|RpoDb|RpoVersion|RpoCustom)$/i;

/** The sections that are environments: they say where RPO and data are. */
export function environmentSections(ini: IniDocument): readonly IniSection[] {
  return ini.sections.filter(({ keys }) => keys.some(({ key }) => MARKS.test(key)));
}
