import { DevkitError } from '../devkit-error.js';

/** What a new application of one major of Angular is made of. */
export interface AngularVersions {
  readonly major: number;
  /** The exact version of the Angular CLI whose `ng new` is run, and of its builders. */
  readonly cli: string;
  /** The exact version of the framework's packages: they fit only together. */
  readonly framework: string;
  /** The exact version of PO UI's components and of its style, which are released as one set. */
  readonly poUi: string;
  /** The versions of Node that this Angular CLI runs on. */
  readonly node: string;
}

/**
 * The majors, oldest first. `ng new` writes ranges; on a day on which not all packages of a release are
 * in the registry, a range finds versions that do not fit together. The versions are those that the consumer tests of this repository install,
 * build and open (`e2e/fixtures/consumers`): a spec compares them.
 */
export const angularVersions: readonly AngularVersions[] = [
  {
    major: 17,
    cli: '17.3.17',
    framework: '17.3.12',
    poUi: '17.26.28',
    node: '^18.13.0 || >=20.9.0',
  },
  {
    major: 18,
    cli: '18.2.21',
    framework: '18.2.14',
    poUi: '18.24.0',
    node: '^18.19.1 || ^20.11.1 || >=22.0.0',
  },
  {
    major: 19,
    cli: '19.2.27',
    framework: '19.2.25',
    poUi: '19.39.11',
    node: '^18.19.1 || ^20.11.1 || >=22.0.0',
  },
  {
    major: 20,
    cli: '20.3.41',
    framework: '20.3.33',
    poUi: '20.13.1',
    node: '^20.19.0 || ^22.12.0 || >=24.0.0',
  },
  {
    major: 21,
    cli: '21.2.27',
    framework: '21.2.24',
    poUi: '21.30.0',
    node: '^20.19.0 || ^22.12.0 || >=24.0.0',
  },
];

/** @returns The majors that run on a version of Node, newest first. */
export function majorsFor(node: string): readonly AngularVersions[] {
  return angularVersions.filter(versions => satisfies(node, versions.node)).reverse();
}

/**
 * @param node The version of Node that runs.
 * @throws DevkitError PDK154 when this Angular does not run on it.
 */
export function assertRunsOn({ major, node: range }: AngularVersions, node: string): void {
  if (satisfies(node, range)) return;
  const others = majorsFor(node).map(versions => versions.major);
  const ranges = range.split(' || ');
  const instead = others.length
    ? { en: `, or choose --angular ${others[0]}`, pt: `, ou escolha --angular ${others[0]}` }
    : { en: '', pt: '' };
  throw new DevkitError('PDK154', {
    en: `Angular ${major} does not run on Node ${node}: it needs ${ranges.join(' or ')}. Install one of these from https://nodejs.org${instead.en}.`,
    pt: `O Angular ${major} não funciona no Node ${node}: ele precisa de ${ranges.join(' ou ')}. Instale uma dessas versões de https://nodejs.org${instead.pt}.`,
  });
}

/** Whether a version is in a range such as `^18.19.1 || >=20.9.0`. */
function satisfies(version: string, range: string): boolean {
  const given = numbersOf(version);
  return range.split('||').some(part => {
    const least = numbersOf(part);
    const isSameMajor = !part.includes('^') || given[0] === least[0];
    return isSameMajor && compare(given, least) >= 0;
  });
}

function numbersOf(version: string): readonly number[] {
  return (/\d+(?:\.\d+)*/.exec(version)?.[0] ?? '0').split('.').map(Number);
}

function compare(a: readonly number[], b: readonly number[]): number {
  const index = [0, 1, 2].find(position => a[position] !== b[position]);
  return index === undefined ? 0 : (a[index] ?? 0) - (b[index] ?? 0);
}
