import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The options of `ng add ngx-protheus`. */
export interface NgAddOptions {
  readonly project?: string;
  /** A version or a path of protheus-devkit; `false` leaves it out. */
  readonly devkit?: string | boolean;
  /** Whether tasks, a launch configuration and settings are merged into `.vscode`. */
  readonly vscode?: boolean;
  /** Whether the sample page is added. */
  readonly sample?: boolean;
  /** What to do with protheus-lib-core, if the application uses it. */
  readonly migration?: 'rewrite' | 'alias' | 'later';
}

/** The version or path to install; undefined when the devkit is not requested. */
export function devkitOf({ devkit }: NgAddOptions): string | undefined {
  if (devkit === false || devkit === 'false') return undefined;
  if (typeof devkit === 'string' && devkit && devkit !== 'true') return devkit;
  // The two packages are released together.
  const own = readFileSync(join(__dirname, '../../package.json'), 'utf8');
  return `^${(JSON.parse(own) as { version: string }).version}`;
}
