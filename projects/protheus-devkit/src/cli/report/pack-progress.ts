import { type PackProgress } from '../../app-package/pack-app.js';
import { type CommandContext } from '../command.js';

/** Most applications are packed before anybody could read a line. */
const between = 1000;

/** Tells how far a large application has come, a line a second. */
export function packProgress(
  { language, err }: CommandContext,
  now: () => number = () => performance.now(),
): (progress: PackProgress) => void {
  let next = now() + between;
  return ({ files, totalFiles, bytes, totalBytes }) => {
    if (now() < next || files === totalFiles) return;
    next = now() + between;
    const percent = Math.floor((bytes / Math.max(1, totalBytes)) * 100);
    const of = { en: `${files} of ${totalFiles} files`, pt: `${files} de ${totalFiles} arquivos` };
    err(`${String(percent).padStart(3)} %  ${of[language]}`);
  };
}
