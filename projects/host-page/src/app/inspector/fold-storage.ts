import { type LogLine } from './log-line';

/** The fewest storage writes in a row that are folded into one line. */
const FEWEST = 4;

/** Folds storage writes in a row, which the start of an application causes, into one line each. */
export function foldStorage(lines: readonly LogLine[]): readonly LogLine[] {
  const result: LogLine[] = [];
  let run: LogLine[] = [];
  const endRun = (): void => {
    if (run.length < FEWEST) result.push(...run);
    else result.push({ ...run[0], folded: run });
    run = [];
  };
  for (const line of lines) {
    if (line.kind === 'storage') run.push(line);
    else {
      endRun();
      result.push(line);
    }
  }
  endRun();
  return result;
}
