import { type Finding, type NotChecked } from '../check/finding.js';
import { type Text } from '../../cli/command.js';
import { type DevkitErrorCode } from '../../devkit-error.js';
import { type ConnectionOptions } from './connection.js';
import { type Target } from './target.js';

/** How a probe looks. */
export interface ProbeContext extends ConnectionOptions {
  readonly target: Target;
  /** Further certificate authorities (PEM). */
  readonly authorities?: readonly string[] | undefined;
  /** The plain port that should lead to the secure one; without it 80, beside 443. */
  readonly plainPort?: number | undefined;
}

/** One look at an installation, in a file of its own under `probes/`. */
export interface Probe {
  readonly title: Text;
  /** The code under which the probe is listed when it could not look. */
  readonly code: DevkitErrorCode;
  look(context: ProbeContext): AsyncIterable<Finding | NotChecked>;
}

/** Puts a finding of `doctor` together. */
export function found(
  {
    file,
    key,
    ...what
  }: Pick<Finding, 'code' | 'severity' | 'source'> & {
    readonly file: string;
    readonly key?: string;
  },
  cause: Text,
  cure: Text,
): Finding {
  return { ...what, place: { file, ...(key && { key }) }, cause, cure };
}
