/** The documented values of SORT_METHOD; PROTHEUS_ in front means the same as SERVER_. */
export const SORT_METHODS = [
  'CONNECTION',
  'ROUND_ROBIN',
  'SERVER_MEMORY',
  'SERVER_USERS',
  'SERVER_THREADS',
  'SERVER_CPU',
] as const;

/** The documented values of MONITORING_TYPE. */
export const MONITORING_TYPES = [
  'CONNECTION',
  'SMARTCLIENT',
  'SMARTCLIENT_SSL',
  'SMARTCLIENT_ACTIVE',
  'SMARTCLIENT_SSL_ACTIVE',
  'DISABLE',
  'DISABLED',
] as const;

/** Whether a way of monitoring speaks TLS; undefined when it does not speak at all. */
export function monitorsSecurely(type: string): boolean | undefined {
  const name = type.toUpperCase();
  if (!MONITORING_TYPES.some(one => one === name) || name.startsWith('DISABLE')) return undefined;
  return name.includes('_SSL');
}

/** The method with the newer of its two names. */
export function sortMethod(value: string): string {
  return value.toUpperCase().replace(/^PROTHEUS_/, 'SERVER_');
}
