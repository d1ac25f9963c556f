import { DevkitError } from '../../devkit-error.js';
import { readFaults } from '../../host/faults/read-fault.js';
import { type HostOptions } from '../../host/host-options.js';
import { type HostSession } from '../../host/session/host-session.js';
import { millisecondsOf } from '../duration.js';
import { portOf } from '../port-of.js';
import { type Flags } from './host-flags.js';

/** The faults whose number is no time. */
export const COUNTED_FAULTS: readonly string[] = ['lost-connection'];

/**
 * The options of a host that the flags describe.
 *
 * @param applications The applications to open, as the arguments name them.
 * @throws DevkitError PDK902 when a value is not valid, PDK205 when a fault is unknown.
 */
export function hostOptionsOf(flags: Flags, applications: readonly string[]): HostOptions {
  return defined({
    applications: applications.length > 0 ? applications : undefined,
    port: portOf(flags.text('port')),
    address: flags.text('address'),
    config: flags.text('config'),
    environments: flags.texts('environment').length > 0 ? flags.texts('environment') : undefined,
    session: sessionOf(flags),
    faults: readFaults(flags.texts('fault').map(inMilliseconds)),
    strict: flags.isOn('strict'),
    branchCount: count(flags, 'branches'),
    tokenLife: count(flags, 'token-life'),
    restPath: restPath(flags.text('rest-path')),
  });
}

/** `late-answer=5s` is `late-answer=5000`: the faults that take a time take it in milliseconds. */
function inMilliseconds(fault: string): string {
  const [name = '', value = ''] = fault.split('=');
  const milliseconds = COUNTED_FAULTS.includes(name) ? undefined : millisecondsOf(value);
  return milliseconds === undefined ? fault : `${name}=${milliseconds}`;
}

function sessionOf(flags: Flags): Partial<HostSession> | string {
  const values: Partial<HostSession> = defined({
    company: flags.text('company'),
    branch: flags.text('branch'),
    module: flags.text('module'),
    baseDate: baseDate(flags.text('date')),
    language: flags.text('language'),
  });
  const name = flags.text('session');
  if (name === undefined) return values;
  if (Object.keys(values).length === 0) return name;
  throw new DevkitError('PDK902', {
    en: `--session ${name} cannot be combined with --company, --branch, --module, --date or --language: it sets all of them. Leave one of them out.`,
    pt: `--session ${name} não pode ser combinado com --company, --branch, --module, --date nem --language: ele define todos. Retire um deles.`,
  });
}

function baseDate(text: string | undefined): string | undefined {
  const [, year, month, day] = /^(\d{4})(\d\d)(\d\d)$/.exec(text ?? '') ?? [];
  // A date that does not exist, such as the 31st of February, is parsed as another day.
  const date = new Date(`${year}-${month}-${day}T00:00:00Z`);
  if (text === undefined || date.getUTCDate() === Number(day)) return text;
  throw new DevkitError('PDK902', {
    en: `--date ${text} is not a date as Protheus writes it: give year, month and day without separators, such as 20261231.`,
    pt: `--date ${text} não é uma data como o Protheus a escreve: informe ano, mês e dia sem separadores, como 20261231.`,
  });
}

function count(flags: Flags, name: 'branches' | 'token-life'): number | undefined {
  const text = flags.text(name);
  if (text === undefined) return undefined;
  if (/^[1-9]\d*$/.test(text)) return Number(text);
  throw new DevkitError('PDK902', {
    en: `--${name} ${text} is not a number greater than zero.`,
    pt: `--${name} ${text} não é um número maior que zero.`,
  });
}

function restPath(path: string | undefined): string | undefined {
  const trimmed = path?.replace(/^\/+|\/+$/g, '');
  return trimmed ? `/${trimmed}` : undefined;
}

/** An object without its undefined values: an option that is present overrides the configuration. */
function defined<T extends object>(values: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]: Exclude<T[K], undefined>;
  };
}
