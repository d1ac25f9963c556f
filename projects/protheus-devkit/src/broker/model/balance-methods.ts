/** The documented values of SORT_METHOD; the prefix PROTHEUS_ means the same as SERVER_. */
export const BROKER_SORT_METHODS = [
  'CONNECTION',
  'ROUND_ROBIN',
  'SERVER_MEMORY',
  'SERVER_USERS',
  'SERVER_THREADS',
  'SERVER_CPU',
] as const;

/** The documented values of MONITORING_TYPE. */
export const BROKER_MONITORING_TYPES = [
  'CONNECTION',
  'SMARTCLIENT',
  'SMARTCLIENT_SSL',
  'SMARTCLIENT_ACTIVE',
  'SMARTCLIENT_SSL_ACTIVE',
  'DISABLE',
  'DISABLED',
] as const;

/** Whether a type of monitoring uses TLS; undefined when it does not connect. */
export function monitorsWithTls(type: string): boolean | undefined {
  const name = type.toUpperCase();
  if (!BROKER_MONITORING_TYPES.some(one => one === name) || name.startsWith('DISABLE'))
    return undefined;
  return name.includes('_SSL');
}

/** @returns The method with the newer of its two names. */
export function sortMethod(value: string): string {
  return value.toUpperCase().replace(/^PROTHEUS_/, 'SERVER_');
}
