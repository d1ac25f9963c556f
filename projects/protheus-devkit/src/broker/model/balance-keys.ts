import { nearestWord } from '../../findings/nearest-word.js';
import { sameName } from '../ini/ini-line.js';
import { type BalanceKind } from './broker-model.js';

const COMMON = ['LOCAL_SERVER_PORT', 'SERVICE_NAME', 'SERVICE_DISPLAY_NAME'];

/** The documented keys of each section of balancing, without the numbered REMOTE_SERVER_xx. */
export const BALANCE_KEYS: Readonly<Record<BalanceKind, readonly string[]>> = {
  desktop: [
    ...COMMON,
    'CLIENT_IS_WEBSOCKET',
    'ALLOW_ANY_CLIENT',
    'SORT_METHOD',
    'MONITORING_TYPE',
    'PROTHEUS_MONITOR_EMBEDDED',
    'PROTHEUS_MONITOR_ADDRESS',
    'PROTHEUS_MONITOR_PORT',
    'SESSION_TIMEOUT',
  ],
  http: [
    ...COMMON,
    'SESSION_TIMEOUT',
    'SSL_METHOD',
    'SSL_CERTIFICATE',
    'SSL_KEY',
    'SSL_PASSPHRASE',
    'SSL_ENCRYPT_UPSTREAM',
  ],
  'web-services': COMMON,
  telnet: COMMON,
};

/** Whether a key is one of the numbered servers. */
export function isRemoteServer(key: string): boolean {
  return /^REMOTE_SERVER_\w+$/i.test(key);
}

/** @returns The documented key of a section of balancing that is similar to a key. */
export function similarBalanceKey(kind: BalanceKind, key: string): string | undefined {
  if (isRemoteServer(key)) return undefined;
  const server = key.replace(/_?\w{1,2}$/, '');
  const numbered = /^REMOTE_SERVER$/i.test(server) || /^REMOTE_SERVER$/i.test(key);
  return numbered || similarKey(server, ['REMOTE_SERVER'])
    ? 'REMOTE_SERVER_01'
    : similarKey(key, BALANCE_KEYS[kind]);
}

/** @returns The known key that is similar to a key; undefined when the key itself is known. */
export function similarKey(key: string, known: readonly string[]): string | undefined {
  return known.some(one => sameName(one, key)) ? undefined : nearestWord(key, known);
}
