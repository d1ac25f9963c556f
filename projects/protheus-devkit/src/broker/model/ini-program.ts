import { type LocalizedText } from '../../text.js';
import { type IniDocument } from '../ini/ini-document.js';
import { isOn, parseNames } from '../ini/ini-values.js';
import { environmentSections } from './environment-sections.js';

/** A program of an installation whose ini file the rules do not check. */
export interface OtherProgram {
  readonly name: LocalizedText;
  /** Whether an ini file is that of the program. */
  recognises(ini: IniDocument): boolean;
}

const DATABASES = ['MSSQL', 'ORACLE', 'POSTGRES', 'MYSQL', 'DB2', 'INFORMIX', 'SYBASE', 'OPENEDGE'];

/** Whether an ini file has what an AppServer of the ERP does: environments, REST, jobs, pages. */
function servesErp(ini: IniDocument): boolean {
  return (
    environmentSections(ini).length > 0 ||
    ['HTTPV11', 'HTTPREST', 'WEBAPP', 'ONSTART'].some(name => ini.has(name)) ||
    ini.get('General', 'App_Environment') !== undefined
  );
}

/** Whether a section is there and enabled; a section without `Enable` is a part of another program. */
function enabled(ini: IniDocument, ...sections: readonly string[]): boolean {
  return sections.some(name => isOn(ini.get(name, 'Enable')));
}

/** Whether [ONSTART] starts a job whose Main is so. */
function hasJob(ini: IniDocument, main: RegExp): boolean {
  const jobs = parseNames(ini.value('ONSTART', 'Jobs'));
  return jobs.some(job => main.test(ini.value(job, 'Main') ?? ''));
}

/** The other programs of an installation, in the order in which they are looked for. */
export const OTHER_PROGRAMS: readonly OtherProgram[] = [
  {
    name: { pt: 'DBAccess', en: 'DBAccess' },
    recognises: ini =>
      !servesErp(ini) &&
      !ini.has('TCP') &&
      (ini.get('General', 'LicenseServer') !== undefined ||
        ini.get('General', 'ODBC30') !== undefined ||
        ini.sections.some(({ name }) =>
          DATABASES.includes(name.split('/')[0]?.toUpperCase() ?? ''),
        )),
  },
  {
    name: { pt: 'License Server', en: 'License Server' },
    // One with an environment of its own has the job that starts the licences.
    recognises: ini =>
      enabled(ini, 'LicenseServer') && (!servesErp(ini) || hasJob(ini, /^LSInitialize\b/i)),
  },
  {
    name: { pt: 'Lock Server', en: 'Lock Server' },
    recognises: ini => !servesErp(ini) && enabled(ini, 'LockServer'),
  },
  {
    name: { pt: 'monitor web', en: 'web monitor' },
    recognises: ini => !servesErp(ini) && enabled(ini, 'WebMonitor', 'App_Monitor'),
  },
  {
    name: { pt: 'TSS (documentos fiscais)', en: 'TSS (fiscal documents)' },
    recognises: ini =>
      ini.sections.some(({ keys }) => keys.some(({ key }) => /^SPED_/i.test(key))) ||
      hasJob(ini, /^(?:SPED|TSS)/i),
  },
  {
    name: { pt: 'ODBC', en: 'ODBC' },
    recognises: ini =>
      ini.sections.length > 0 &&
      ini.sections.some(({ keys }) => keys.some(({ key }) => /^Driver$/i.test(key))) &&
      !servesErp(ini) &&
      !ini.has('TCP'),
  },
];
