import { join, resolve } from 'node:path';
import { DevkitError } from '../../devkit-error.js';

/** What a builder may report about its result. */
export interface BuildResult {
  readonly success?: boolean;
  /** The folder, reported by the webpack builders. */
  readonly outputPath?: unknown;
  /** One folder for each language, reported by the webpack builders. */
  readonly outputs?: unknown;
}

/** The options of a build target that name the output folder. */
export interface BuildOptions {
  readonly outputPath?: unknown;
}

/**
 * Determines the folder that a build wrote. Angular's application builder does not report it, so it
 * is taken from the options of the target.
 *
 * @throws DevkitError PDK109 when the build wrote one folder for each language.
 */
export function outputFolder(
  workspaceRoot: string,
  project: string,
  options: BuildOptions,
  result: BuildResult,
): string {
  const reported = Array.isArray(result.outputs)
    ? (result.outputs as { readonly path?: unknown }[])
        .map(({ path }) => path)
        .filter(path => typeof path === 'string')
    : [];
  if (reported.length > 1) throw manyLanguages(reported);
  if (reported[0] !== undefined) return resolve(workspaceRoot, reported[0]);
  if (typeof result.outputPath === 'string') return resolve(workspaceRoot, result.outputPath);
  const { outputPath } = options;
  if (typeof outputPath === 'string') return resolve(workspaceRoot, outputPath);
  const { base, browser } = (outputPath ?? {}) as { readonly base?: string; browser?: string };
  // Without `browser` here, `readBuildFolder` looks into the sub-folder `browser/`.
  return resolve(workspaceRoot, base ?? join('dist', project), browser ?? '');
}

function manyLanguages(folders: readonly string[]): DevkitError {
  return new DevkitError('PDK109', {
    en: `The build wrote a folder for each language (${folders.join(', ')}). An application of FwCallApp is one folder: pack each with "protheus-devkit package <folder>", or build one language with "localize": ["pt"].`,
    pt: `O build gravou uma pasta por idioma (${folders.join(', ')}). Um aplicativo da FwCallApp é uma pasta: empacote cada uma com "protheus-devkit package <pasta>", ou gere um só idioma com "localize": ["pt"].`,
  });
}
