import { join, resolve } from 'node:path';
import { DevkitError } from '../../devkit-error.js';

/** What a builder told about its result, if it told anything. */
export interface BuildResult {
  readonly success?: boolean;
  /** The builders of webpack name the folder … */
  readonly outputPath?: unknown;
  /** … and one for each language. */
  readonly outputs?: unknown;
}

/** The part of a build target's options that says where it writes. */
export interface BuildOptions {
  readonly outputPath?: unknown;
}

/**
 * The folder that a build wrote. Angular's application builder does not tell it, so its options
 * have to.
 *
 * @throws DevkitError PDK109 when it wrote one folder for each language.
 */
export function outputFolder(
  workspaceRoot: string,
  project: string,
  options: BuildOptions,
  result: BuildResult,
): string {
  const told = Array.isArray(result.outputs)
    ? (result.outputs as { readonly path?: unknown }[])
        .map(({ path }) => path)
        .filter(path => typeof path === 'string')
    : [];
  if (told.length > 1) throw manyLanguages(told);
  if (told[0] !== undefined) return resolve(workspaceRoot, told[0]);
  if (typeof result.outputPath === 'string') return resolve(workspaceRoot, result.outputPath);
  const { outputPath } = options;
  if (typeof outputPath === 'string') return resolve(workspaceRoot, outputPath);
  const { base, browser } = (outputPath ?? {}) as { readonly base?: string; browser?: string };
  // Without a word about it, readers look into `browser/` themselves.
  return resolve(workspaceRoot, base ?? join('dist', project), browser ?? '');
}

const manyLanguages = (folders: readonly string[]): DevkitError =>
  new DevkitError('PDK109', {
    en: `The build wrote a folder for each language (${folders.join(', ')}). An application of FwCallApp is one folder: pack each with "protheus-devkit package <folder>", or build one language with "localize": ["pt"].`,
    pt: `A compilação gravou uma pasta por idioma (${folders.join(', ')}). Um aplicativo da FwCallApp é uma pasta: empacote cada uma com "protheus-devkit package <pasta>", ou compile um idioma com "localize": ["pt"].`,
  });
