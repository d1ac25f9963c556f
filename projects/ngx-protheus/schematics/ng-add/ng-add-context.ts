import { type Tree } from '@angular-devkit/schematics';
import { type Finding } from '../report/finding';
import { type Text } from '../report/language';
import { type Application } from '../workspace/application';

/** The data that the steps of one run share. */
export interface NgAddContext {
  readonly tree: Tree;
  readonly app: Application;
  /** Notes about less obvious changes, printed at the end. */
  readonly notes: Text[];
  readonly findings: Finding[];
}
