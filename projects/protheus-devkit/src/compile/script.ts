import { DevkitError } from '../devkit-error.js';
import { type CompilePlan } from './compile-target.js';

/** What the script contains instead of a secret when it is shown. */
const HIDDEN = '***';

/** One section: its action, then keys and values. */
type Section = readonly (readonly [key: string, value: string])[];

/**
 * The script that TOTVS's language server runs (`advpls --tdsCli=<file>`). Its actions and keys are those
 * of `TDS-CLi.md` in the package `@totvs/tds-ls` 1.1.43; it runs the sections in their order.
 *
 * @param patchFolder Where the patch is written. The server decides on its name.
 * @throws DevkitError PDK602 when a value has a line break, which the script cannot contain.
 */
export function compileScript(plan: CompilePlan, password: string, patchFolder?: string): string {
  const { target, files, patch } = plan;
  const { address, port, secure, environment, user, includes, authorization } = target;
  const server: Section = [
    ['server', address],
    ['port', String(port)],
    ['secure', secure === true ? '1' : '0'],
  ];
  const sections: Section[] = [
    // Ends with a plain message where nothing listens; the next action would wait for longer.
    [['action', 'validate'], ...server],
  ];
  if (authorization !== undefined) {
    const key = /\.aut$/i.test(authorization) ? 'authorization' : 'authtoken';
    sections.push([
      ['action', 'authorization'],
      [key, slashes(authorization)],
    ]);
  }
  sections.push(
    [
      ['action', 'authentication'],
      ...server,
      ['build', 'AUTO'],
      ['environment', environment],
      ['user', user],
      ['psw', password],
    ],
    [
      ['action', 'compile'],
      ['program', files.map(slashes).join(',')],
      ['recompile', 'T'],
      ['includes', includes.map(slashes).join(';')],
    ],
  );
  if (patch !== undefined && patchFolder !== undefined) {
    sections.push([
      ['action', 'patchGen'],
      ['fileResource', files.map(nameOf).join(',')],
      ['patchType', 'PTM'],
      ['saveLocal', slashes(patchFolder)],
    ]);
  }
  return `showConsoleOutput=true\r\n${sections.map(sectionText).join('')}`;
}

/** {@link compileScript} without its secrets, for `--dry-run`. */
export function shownScript(plan: CompilePlan): string {
  const folder = plan.patch === undefined ? undefined : HIDDEN;
  return compileScript(plan, HIDDEN, folder);
}

function sectionText(section: Section): string {
  const lines = section.map(([key, value]) => {
    if (/[\r\n]/.test(value)) throw lineBreak(key);
    return `${key}=${value}\r\n`;
  });
  return `\r\n[${section[0]?.[1] ?? ''}]\r\n${lines.join('')}`;
}

/** Forward slashes are the separator on every system; with others the file is not found. */
function slashes(path: string): string {
  return path.replaceAll('\\', '/');
}

/** The name of a file in the repository. */
function nameOf(path: string): string {
  return slashes(path).split('/').pop() ?? path;
}

function lineBreak(key: string): DevkitError {
  return new DevkitError('PDK602', {
    en: `The value of "${key}" has a line break. Remove it.`,
    pt: `O valor de "${key}" tem uma quebra de linha. Remova-a.`,
  });
}
