/**
 * Tells which answers to the same question are still new. Of two questions that are under way the
 * first may be answered last.
 */
export class Turns {
  private asked = 0;
  private answered = 0;

  /** The turn of a question that is about to be asked. */
  next(): number {
    return ++this.asked;
  }

  /** Whether the answer of a turn is newer than all before it. */
  take(turn: number): boolean {
    if (turn < this.answered) return false;
    this.answered = turn;
    return true;
  }
}
