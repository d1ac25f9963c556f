import { DevkitError, type DevkitErrorCode } from '../devkit-error.js';
import { type LocalizedText } from '../text.js';
import { type CompilePlan } from './compile-target.js';
import { findKnownMessage } from './known-messages.js';
import { type LanguageServerRun } from './run-language-server.js';

/** What became of one file. */
export interface CompiledFile {
  /** The path as it was given. */
  readonly file: string;
  readonly isCompiled: boolean;
  /** What the server printed about it: errors and warnings. */
  readonly messages: readonly string[];
}

/** A line that says that a file is in the repository. */
const SUCCESS = /\[SUCCESS\] (?:Source|Resource|File|Program)\s+(.+?)\s+compiled/i;

/** A line that is an error or a warning, whatever its prefix. */
const PROBLEM = /\[?(?:ERROR|FATAL|WARN(?:ING)?)\b/i;

/**
 * @returns What became of each file. Only a line that names the file and success counts: the language
 *   server ends with 0 when it ran nothing at all (measured with 1.1.43).
 */
export function compiledFiles(
  { files }: Pick<CompilePlan, 'files'>,
  lines: readonly string[],
): readonly CompiledFile[] {
  const succeeded = lines
    .map(line => SUCCESS.exec(line)?.[1])
    .filter((path): path is string => path !== undefined)
    .map(comparable);
  return files.map(file => {
    const name = comparable(file).split('/').pop() ?? file;
    return {
      file,
      isCompiled: succeeded.some(path => path === comparable(file) || path === name),
      messages: lines.filter(
        line => PROBLEM.test(line) && new RegExp(`(?:^|[^\\w.-])${escaped(name)}`, 'i').test(line),
      ),
    };
  });
}

/**
 * The error of a run that did not compile everything.
 *
 * @param hide Removes the password from a line that is quoted.
 * @returns `undefined` when each file has its line of success.
 */
export function runError(
  plan: CompilePlan,
  run: LanguageServerRun,
  compiled: readonly CompiledFile[],
  hide: (line: string) => string = line => line,
): DevkitError | undefined {
  const failed = compiled.filter(({ isCompiled }) => !isCompiled);
  if (failed.length === 0) return undefined;
  const { name, environment } = plan.target;
  const known = findKnownMessage(run.lines);
  const last = known?.line ?? run.lines.filter(line => PROBLEM.test(line)).pop();
  const quote = last === undefined ? '' : ` "${hide(last)}"`;
  const error = (code: DevkitErrorCode, { en, pt }: LocalizedText): DevkitError =>
    new DevkitError(code, {
      en: `${en} Server ${name}, environment ${environment}.${quote}`,
      pt: `${pt} Servidor ${name}, ambiente ${environment}.${quote}`,
    });
  if (known) return error(known.code, known.text);
  // 134: the program ended itself when the server closed or sent nothing (measured).
  if (run.isSilent || run.code === 134 || run.signal !== null || run.code === 3) {
    return error('PDK607', {
      en: 'The server accepted the connection and said nothing that the language server understands: another program listens there, or "secure" is wrong.',
      pt: 'O servidor aceitou a conexão e não disse nada que o servidor de linguagem entenda: outro programa escuta ali, ou "secure" está errado.',
    });
  }
  if (run.lines.length === 0 || run.code === 116 || run.code === 255) {
    return error('PDK616', {
      en: `The language server ended with ${run.code} and without a result.`,
      pt: `O servidor de linguagem terminou com ${run.code} e sem resultado.`,
    });
  }
  const names = failed.map(({ file }) => file.split(/[\\/]/).pop()).join(', ');
  return error('PDK613', {
    en: `${failed.length} of ${compiled.length} files were not compiled: ${names}.`,
    pt: `${failed.length} de ${compiled.length} arquivos não foram compilados: ${names}.`,
  });
}

/** A path as two systems may write it. */
function comparable(path: string): string {
  return path.replaceAll('\\', '/').toLowerCase();
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
