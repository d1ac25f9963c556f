import { basename } from 'node:path';
import { type LocalizedText } from '../../text.js';
import { BALANCE_SECTIONS } from './broker-model.js';
import { type ConfigSet } from './config-set.js';
import { type ServerRole } from './server-role.js';

/** What a file was taken for. */
export interface FileDescription {
  readonly path: string;
  readonly what: LocalizedText;
}

/** @returns What each file of an installation was taken for, in the order in which they were given. */
export function fileDescriptions(set: ConfigSet): readonly FileDescription[] {
  return set.files.map(file => ({ path: file.path, what: describe(file, set) }));
}

function describe(file: ConfigSet['files'][number], set: ConfigSet): LocalizedText {
  switch (file.role) {
    case 'broker': {
      const own = set.balances.filter(one => one.file === file.path);
      const ports = own
        .map(({ kind, port }) => `${BALANCE_SECTIONS[kind]} ${port ?? '?'}`)
        .join(', ');
      return both(ports ? `TOTVS | Broker: ${ports}` : 'TOTVS | Broker');
    }
    case 'server':
      return describeServer(file.path, set);
    case 'smartclient':
      return { pt: 'SmartClient', en: 'SmartClient' };
    case 'proxy':
      return describeProxy(file.path, file.kind === 'nginx' ? 'nginx' : 'Apache', set);
    case 'certificate':
      return { pt: 'certificado', en: 'certificate' };
    case 'other':
      return {
        pt: `${file.program.pt}, não verificado`,
        en: `${file.program.en}, skipped`,
      };
    case 'unknown':
      return {
        pt: `${basename(file.path)} não é de um programa conhecido, não verificado`,
        en: `${basename(file.path)} belongs to no known program, skipped`,
      };
  }
}

const ROLES: Readonly<Record<ServerRole, LocalizedText>> = {
  erp: { pt: 'servidor do ERP', en: 'server of the ERP' },
  rest: { pt: 'servidor REST', en: 'REST server' },
  portal: {
    pt: 'servidor de portal ou de web services',
    en: 'server of a portal or of web services',
  },
  telnet: { pt: 'servidor Telnet (coletores)', en: 'Telnet server (collectors)' },
  jobs: { pt: 'servidor de jobs', en: 'server of jobs' },
};

function describeServer(path: string, set: ConfigSet): LocalizedText {
  const server = set.servers.find(one => one.file === path);
  if (!server) return ROLES.erp;
  const { role, isExtract } = server;
  if (isExtract) return { pt: 'parte de um appserver.ini', en: 'part of an appserver.ini' };
  if (!set.balanced.includes(server)) return ROLES[role];
  return { pt: `${ROLES[role].pt}, balanceado`, en: `${ROLES[role].en}, balanced` };
}

function describeProxy(path: string, kind: string, set: ConfigSet): LocalizedText {
  return set.unusedProxyFiles.some(({ file }) => file === path)
    ? {
        pt: `proxy (${kind}) que nenhum include cita, não verificado`,
        en: `proxy (${kind}) that no include names, skipped`,
      }
    : both(`proxy (${kind})`);
}

function both(text: string): LocalizedText {
  return { pt: text, en: text };
}
