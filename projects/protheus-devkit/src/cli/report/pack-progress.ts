import { type PackProgress } from '../../app-package/pack-app.js';
import { type CommandContext } from '../command.js';

/** Most applications are packed within this time and print no progress. */
const INTERVAL_MS = 1000;

/**
 * @returns A callback that prints the progress of a large application: a line a second, on a terminal
 *   one line that is replaced.
 */
export function packProgress(
  { language, err, status }: CommandContext,
  now: () => number = () => performance.now(),
): (progress: PackProgress) => void {
  let next = now() + INTERVAL_MS;
  const print = status ?? err;
  return ({ files, totalFiles, bytes, totalBytes }) => {
    if (files === totalFiles) status?.('');
    if (now() < next || files === totalFiles) return;
    next = now() + INTERVAL_MS;
    const percent = Math.floor((bytes / Math.max(1, totalBytes)) * 100);
    const of = { en: `${files} of ${totalFiles} files`, pt: `${files} de ${totalFiles} arquivos` };
    print(`${String(percent).padStart(3)} %  ${of[language]}`);
  };
}
