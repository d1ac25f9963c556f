import { type PackProgress } from '../../app-package/pack-app.js';
import { type CommandContext } from '../command.js';

/** Most applications are packed within this time and print no progress. */
const INTERVAL_MS = 1000;

/** @returns A callback that prints the progress of a large application, a line a second. */
export function packProgress(
  { language, err }: CommandContext,
  now: () => number = () => performance.now(),
): (progress: PackProgress) => void {
  let next = now() + INTERVAL_MS;
  return ({ files, totalFiles, bytes, totalBytes }) => {
    if (now() < next || files === totalFiles) return;
    next = now() + INTERVAL_MS;
    const percent = Math.floor((bytes / Math.max(1, totalBytes)) * 100);
    const of = { en: `${files} of ${totalFiles} files`, pt: `${files} de ${totalFiles} arquivos` };
    err(`${String(percent).padStart(3)} %  ${of[language]}`);
  };
}
