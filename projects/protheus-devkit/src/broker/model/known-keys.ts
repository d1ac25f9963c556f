import { SOURCES } from '../../findings/sources.js';
import { type IniDocument } from '../ini/ini-document.js';
import { parseNames } from '../ini/ini-values.js';
import { isEnvironment } from './environment-sections.js';
import { restSections } from './server-model.js';

/** A kind of section of an appserver.ini. The names of REST's sections are chosen by each installation. */
export interface SectionKeys {
  /** How a message calls the section. */
  readonly section: string;
  /** The keys that only this kind of section reads: elsewhere they have no effect. */
  readonly own: readonly string[];
  /** Further keys of the section, for names that are similar. */
  readonly more: readonly string[];
  /** Names that circulate and that the section does not read, with the right one. */
  readonly mistaken: Readonly<Record<string, string>>;
  /** The page that documents the keys. */
  readonly source: string;
}

/** A kind of section, by the name of a fixed one or by what the section is for. */
export type SectionKind =
  'GENERAL' | 'DRIVERS' | 'SSLCONFIGURE' | 'HTTPV11' | 'ONSTART' | 'socket' | 'uri' | 'environment';

/** The keys that matter for FwCallApp, REST and TLS, with their section. */
export const KNOWN_KEYS: Readonly<Record<SectionKind, SectionKeys>> = {
  GENERAL: {
    section: '[General]',
    own: ['App_Environment', 'App_Environment_Extra'],
    more: ['MaxStringSize'],
    mistaken: {},
    source: SOURCES.environments,
  },
  DRIVERS: {
    section: '[Drivers]',
    own: ['MultiProtocolPort', 'MultiProtocolPortSecure'],
    more: [],
    mistaken: {},
    source: SOURCES.multiProtocol,
  },
  SSLCONFIGURE: {
    section: '[SSLConfigure]',
    own: ['CertificateServer', 'KeyServer'],
    more: ['PassPhrase'],
    mistaken: { Certificate: 'CertificateServer', Key: 'KeyServer' },
    source: SOURCES.ssl,
  },
  HTTPV11: {
    section: '[HTTPV11]',
    own: ['Sockets'],
    more: ['Enable', 'TimeOut'],
    mistaken: {},
    source: SOURCES.rest,
  },
  ONSTART: {
    section: '[ONSTART]',
    own: [],
    more: ['Jobs', 'RefreshRate'],
    mistaken: {},
    source: SOURCES.rest,
  },
  socket: {
    section: '[HTTPREST]',
    own: ['URIs'],
    more: ['Port', 'IPsBind', 'Security', 'Public'],
    mistaken: {},
    source: SOURCES.rest,
  },
  uri: {
    section: '[HTTPURI]',
    own: ['CORSEnable', 'AllowOrigin'],
    more: ['URL', 'PrepareIn', 'Instances', 'Stateless'],
    mistaken: {
      CORSOrigin: 'AllowOrigin',
      CORSOrigins: 'AllowOrigin',
      AllowOrigins: 'AllowOrigin',
    },
    source: SOURCES.rest,
  },
  environment: {
    section: '[<ambiente>]',
    own: ['RootPath', 'SourcePath'],
    more: ['StartPath', 'RpoDb', 'RpoVersion', 'RpoCustom', 'RpoLanguage', 'DBAlias', 'DBServer'],
    mistaken: {},
    source: SOURCES.environments,
  },
};

const FIXED = ['GENERAL', 'DRIVERS', 'SSLCONFIGURE', 'HTTPV11', 'ONSTART'] as const;
/** Further fixed sections: what they read is not listed, but it is none of the keys above. */
const OTHER_FIXED = ['TCP', 'SERVICE', 'LICENSECLIENT', 'HTTPJOB', 'MULTIPROTOCOL', 'MPP'];

/** @returns The kind of a section, `other` for a fixed one that is not listed, or undefined. */
export function sectionKind(ini: IniDocument, name: string): SectionKind | 'other' | undefined {
  const upper = name.toUpperCase();
  const fixed = FIXED.find(one => one === upper);
  if (fixed) return fixed;
  const sockets = restSections(ini).map(one => one.toUpperCase());
  if (sockets.includes(upper)) return 'socket';
  const uris = sockets.flatMap(one => parseNames(ini.value(one, 'URIs')));
  if (uris.some(one => one.toUpperCase() === upper) || upper === 'HTTPURI') return 'uri';
  if (OTHER_FIXED.includes(upper)) return 'other';
  return isEnvironment(ini, name) ? 'environment' : undefined;
}

/** Whether a word is one of the known keys. */
export function isKnownKey(word: string): boolean {
  const lower = word.toLowerCase();
  return Object.values(KNOWN_KEYS).some(({ own, more }) =>
    [...own, ...more].some(one => one.toLowerCase() === lower),
  );
}
