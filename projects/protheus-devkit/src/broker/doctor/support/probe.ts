import { type DevkitErrorCode } from '../../../devkit-error.js';
import { type Finding } from '../../../findings/finding.js';
import { plainFinding } from '../../../findings/plain-finding.js';
import { type NotChecked } from '../../../findings/unchecked.js';
import { type LocalizedText } from '../../../text.js';
import { type ProblemTexts } from '../../model/shared-texts.js';
import { type ProbeOptions } from './probe-request.js';
import { type DoctorTarget } from './target.js';

/** What a probe receives. */
export interface ProbeContext extends ProbeOptions {
  readonly target: DoctorTarget;
  /** Further certificate authorities (PEM). */
  readonly authorities?: readonly string[] | undefined;
  /** The plain port that should redirect to the secure one; by default 80 beside 443. */
  readonly plainPort?: number | undefined;
}

/** What a probe yields: a finding without the name of the probe, which `runProbes` adds. */
export type ProbeFinding = Omit<Finding, 'rule'>;

/** One probe of `doctor`, in a file of its own under `probes/`. */
export interface Probe {
  readonly name: string;
  /** The code under which the probe is listed when it could not check. */
  readonly code: DevkitErrorCode;
  readonly title: LocalizedText;
  run(context: ProbeContext): AsyncIterable<ProbeFinding | NotChecked>;
}

/** @returns A finding at a URL and, with `key`, at one of its headers or members. */
export function probeFinding(
  {
    file,
    key,
    ...meta
  }: Pick<Finding, 'code' | 'severity' | 'source'> & {
    readonly file: string;
    readonly key?: string;
  },
  texts: ProblemTexts,
): ProbeFinding {
  return plainFinding({ ...meta, place: { file, ...(key && { key }) }, ...texts });
}
