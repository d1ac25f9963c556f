import { type Text } from './language';

/** Something that the set-up leaves to a person, with its place. */
export interface Finding {
  readonly path: string;
  /** Counted from 1. */
  readonly line: number;
  readonly text: Text;
}
