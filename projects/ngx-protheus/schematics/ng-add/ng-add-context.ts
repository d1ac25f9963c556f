import { type Tree } from '@angular-devkit/schematics';
import { type Finding } from '../report/finding';
import { type Text } from '../report/language';
import { type Application } from '../workspace/application';

/** What the steps of one run share. */
export interface Setup {
  readonly tree: Tree;
  readonly app: Application;
  /** What was done beyond the obvious, said at the end. */
  readonly notes: Text[];
  readonly findings: Finding[];
}
