import { type Text } from './language';

/** Something that the developer has to check, with its location. */
export interface Finding {
  readonly path: string;
  /** Counted from 1. */
  readonly line: number;
  readonly text: Text;
}
