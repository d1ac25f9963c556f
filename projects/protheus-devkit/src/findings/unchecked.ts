import { type DevkitErrorCode } from '../devkit-error.js';
import { type LocalizedText } from '../text.js';

/** A rule or a probe, or a part of one, that could not check. */
export interface Unchecked {
  readonly code: DevkitErrorCode;
  /** The name of the rule or probe. */
  readonly rule: string;
  readonly title: LocalizedText;
  readonly reason: LocalizedText;
}

/** What a rule or a probe yields in place of a finding when it could not check. */
export interface NotChecked {
  readonly notChecked: LocalizedText;
}

/** @returns The {@link NotChecked} with a reason. */
export function notChecked(pt: string, en: string): NotChecked {
  return { notChecked: { pt, en } };
}
