import { DevkitError } from '../../devkit-error.js';
import {
  faultCatalogue,
  type FaultDescription,
  type FaultName,
  type HostFaults,
} from './catalogue.js';

/**
 * Parses faults as a flag has them: `late-answer=5000`, `silent-advpl`.
 * @throws DevkitError PDK205 when there is no such fault, or its value is not a number
 */
export function readFaults(args: readonly string[]): HostFaults {
  return Object.assign({}, ...args.map(readFault)) as HostFaults;
}

function readFault(arg: string): HostFaults {
  const [name, ...rest] = arg.split('=');
  const value = rest.length > 0 ? rest.join('=') : undefined;
  if (!isFaultName(name)) throw unknownFault(name);
  const { kind, default: defaultValue } = faultCatalogue[name] as FaultDescription;
  if (kind === 'switch') return { [name]: true };
  const given = value ?? defaultValue;
  if (kind === 'text') return { [name]: String(given) };
  const number = Number(given);
  if (given === '' || !Number.isFinite(number) || number < 0)
    throw invalidValue(name, String(given));
  return { [name]: number };
}

export function isFaultName(name: string): name is FaultName {
  return Object.hasOwn(faultCatalogue, name);
}

function unknownFault(name: string): DevkitError {
  const names = Object.keys(faultCatalogue).join(', ');
  return new DevkitError('PDK205', {
    en: `There is no fault "${name}". The faults are: ${names}.`,
    pt: `Não existe a falha "${name}". As falhas são: ${names}.`,
  });
}

function invalidValue(name: FaultName, value: string): DevkitError {
  return new DevkitError('PDK205', {
    en: `The fault ${name} takes a number, not "${value}": ${faultCatalogue[name].text.en}.`,
    pt: `A falha ${name} aceita um número, não "${value}": ${faultCatalogue[name].text.pt}.`,
  });
}
