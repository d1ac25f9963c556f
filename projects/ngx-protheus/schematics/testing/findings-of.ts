import { findInApplication } from '../findings/find-in-application';
import { selectApplication } from '../workspace/application';
import { smallWorkspace } from './small-workspace';

/** The findings in a small workspace with more files, as `file:line start of the text`. */
export function findingsOf(files: Readonly<Record<string, string>>, start = /^[^:]*/): string[] {
  const tree = smallWorkspace(files);
  return findInApplication(tree, selectApplication(tree)).map(
    ({ path, line, text }) => `${path.slice(1)}:${line} ${start.exec(text.en)?.[0]}`,
  );
}
