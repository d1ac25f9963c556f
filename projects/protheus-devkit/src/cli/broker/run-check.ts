import { isAbsolute, relative, resolve } from 'node:path';
import { type CommandArguments, type CommandContext } from '../command.js';
import { badArguments } from '../usage-error.js';
import { DevkitError } from '../../devkit-error.js';
import { checkConfig } from '../../broker/check/check.js';
import { readConfigFiles } from '../../broker/check/read-files.js';
import { exitCode, reportJson, reportText } from './report.js';

/** `broker check`. @returns 0 without errors, 1 with, 2 when it could not look */
export async function runCheck(
  { values, positionals }: CommandArguments,
  { cwd, language, out, err }: CommandContext,
): Promise<number> {
  if (!positionals.length) throw badArguments('broker check', undefined);
  try {
    const read = await readConfigFiles(positionals.map(path => resolve(cwd, path)));
    const files = read.map(file => ({ ...file, path: shown(file.path, cwd) }));
    const result = checkConfig(files);
    out(
      values['json']
        ? reportJson(result, language, {
            files: files.map(({ path, role }) => ({ path, role })),
          })
        : reportText(result, language),
    );
    return exitCode(result.findings);
  } catch (error) {
    if (!(error instanceof DevkitError)) throw error;
    err(error.in(language));
    return 2;
  }
}

/** A path as a person would write it from here. */
function shown(path: string, cwd: string): string {
  const short = relative(cwd, path);
  return short.startsWith('..') || isAbsolute(short) ? path : short;
}
