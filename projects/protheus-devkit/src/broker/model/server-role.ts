import { type IniDocument } from '../ini/ini-document.js';
import { isOn, parseNames, parsePort } from '../ini/ini-values.js';
import { environmentSections, tlppSections } from './environment-sections.js';

/**
 * What an AppServer is for: users open the ERP on it, or it only serves REST, the pages of a portal,
 * collectors by Telnet, or jobs.
 */
export type ServerRole = 'erp' | 'rest' | 'portal' | 'telnet' | 'jobs';

/** @returns What an AppServer is for, by the services that its ini file starts. */
export function serverRole(ini: IniDocument): ServerRole {
  const hasWebApp = parsePort(ini.value('WEBAPP', 'Port')) !== undefined;
  if (hasWebApp || ini.value('General', 'App_Environment')) return 'erp';
  const hasTlppRest = tlppSections(ini, 'Servers').length > 0;
  if (hasTlppRest || ini.has('HTTPV11') || ini.has('HTTPREST')) return 'rest';
  const types = ini.sections.flatMap(({ keys }) => keys.filter(({ key }) => /^Type$/i.test(key)));
  if (types.some(({ value }) => /^WEBEX$/i.test(value))) return 'portal';
  if (isOn(ini.get('TELNET', 'Enable'))) return 'telnet';
  return parseNames(ini.value('ONSTART', 'Jobs')).length ? 'jobs' : 'erp';
}

/**
 * Whether a file is a part of an ini file, pasted: it begins with keys before any section, or has
 * neither an environment nor the driver and the port of a server. What it lacks may stand elsewhere.
 */
export function isExtract(ini: IniDocument): boolean {
  const first = ini.lines.find(({ kind }) => kind === 'key' || kind === 'section');
  if (first?.kind === 'key') return true;
  return !environmentSections(ini).length && !ini.has('TCP') && !ini.has('Drivers');
}
