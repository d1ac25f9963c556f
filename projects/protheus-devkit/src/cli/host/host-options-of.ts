import { DevkitError } from '../../devkit-error.js';
import { readFaults } from '../../host/faults/read-fault.js';
import { type HostOptions } from '../../host/host-options.js';
import { type HostSession } from '../../host/session/host-session.js';
import { portOf } from '../port-of.js';
import { type Flags } from './host-flags.js';

/**
 * The options of a host as the flags say them.
 * @throws DevkitError PDK902 when a value makes no sense, PDK205 for an unknown fault
 */
export function hostOptionsOf(flags: Flags, applications: readonly string[]): HostOptions {
  return defined({
    applications: applications.length > 0 ? applications : undefined,
    port: portOf(flags.text('port')),
    address: flags.text('address'),
    config: flags.text('config'),
    environments: flags.texts('env').length > 0 ? flags.texts('env') : undefined,
    session: sessionOf(flags),
    faults: readFaults(flags.texts('fault')),
    strict: flags.isOn('strict'),
    branchCount: count(flags, 'branches'),
    tokenLife: count(flags, 'token-life'),
    restPath: restPath(flags.text('rest-path')),
  });
}

function sessionOf(flags: Flags): Partial<HostSession> {
  return defined({
    company: flags.text('company'),
    branch: flags.text('branch'),
    module: flags.text('module'),
    baseDate: flags.text('date'),
    language: flags.text('language'),
  });
}

function count(flags: Flags, name: 'branches' | 'token-life'): number | undefined {
  const text = flags.text(name);
  if (text === undefined) return undefined;
  if (/^[1-9]\d*$/.test(text)) return Number(text);
  throw new DevkitError('PDK902', {
    en: `--${name} ${text} is no number greater than zero.`,
    pt: `--${name} ${text} não é um número maior que zero.`,
  });
}

function restPath(path: string | undefined): string | undefined {
  const trimmed = path?.replace(/^\/+|\/+$/g, '');
  return trimmed ? `/${trimmed}` : undefined;
}

/** An object without its undefined values: an option that is there counts. */
function defined<T extends object>(values: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]: Exclude<T[K], undefined>;
  };
}
