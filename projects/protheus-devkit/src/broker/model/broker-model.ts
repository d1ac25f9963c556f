import { type IniDocument, type IniSection } from '../ini/ini-document.js';
import { type IniKeyLine } from '../ini/ini-line.js';
import { isOn, parsePort } from '../ini/ini-values.js';

/** What a broker section balances. */
export type BalanceKind = 'desktop' | 'http' | 'web-services' | 'telnet';

/** The sections of balancing that TOTVS documents. */
export const BALANCE_SECTIONS: Readonly<Record<BalanceKind, string>> = {
  desktop: 'BALANCE_SMART_CLIENT_DESKTOP',
  http: 'BALANCE_HTTP',
  'web-services': 'BALANCE_WEB_SERVICES',
  telnet: 'BALANCE_TELNET',
};

/** One `REMOTE_SERVER_xx` line; host and port are absent when the line is malformed. */
export interface RemoteServer {
  readonly key: IniKeyLine;
  readonly host: string | undefined;
  readonly port: number | undefined;
}

/** One section of balancing in an ini file. */
export interface Balance {
  readonly file: string;
  readonly ini: IniDocument;
  readonly kind: BalanceKind;
  readonly section: string;
  readonly line: number;
  readonly port: number | undefined;
  readonly portKey: IniKeyLine | undefined;
  readonly remotes: readonly RemoteServer[];
  /** The key of a name in this section. */
  key(name: string): IniKeyLine | undefined;
  /** Whether a switch of this section is on. */
  on(name: string): boolean;
}

/** The documented kind of a section name. */
export function balanceKind(name: string): BalanceKind | undefined {
  const upper = name.toUpperCase();
  return (Object.keys(BALANCE_SECTIONS) as BalanceKind[]).find(
    kind => BALANCE_SECTIONS[kind] === upper,
  );
}

/** Whether a name looks like a section of balancing, documented or not. */
export function looksLikeBalance(name: string): boolean {
  return /^(?:balance_|broker$)/i.test(name);
}

/** Reads the sections of balancing. */
export function readBalances(file: string, ini: IniDocument): readonly Balance[] {
  return ini.sections.flatMap(section => {
    const kind = balanceKind(section.name);
    return kind ? [readBalance(file, ini, kind, section)] : [];
  });
}

function readBalance(
  file: string,
  ini: IniDocument,
  kind: BalanceKind,
  section: IniSection,
): Balance {
  const key = (name: string) =>
    section.keys.find(line => line.key.toUpperCase() === name.toUpperCase());
  const portKey = key('LOCAL_SERVER_PORT');
  return {
    file,
    ini,
    kind,
    section: section.name,
    line: section.line,
    port: parsePort(portKey?.value),
    portKey,
    remotes: section.keys.filter(line => /^REMOTE_SERVER/i.test(line.key)).map(readRemote),
    key,
    on: name => isOn(key(name)),
  };
}

// `<host> <port>`, and for web services a third number: the limit of concurrent requests.
function readRemote(key: IniKeyLine): RemoteServer {
  const fields = /^(\S+)\s+(\d+)(?:\s+\d+)?$/.exec(key.value);
  const port = parsePort(fields?.[2]);
  return port === undefined
    ? { key, host: undefined, port: undefined }
    : { key, host: fields?.[1], port };
}
