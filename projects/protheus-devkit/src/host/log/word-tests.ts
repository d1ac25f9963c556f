// The page of the host imports this, too: nothing here uses Node.

/** The tests for the words of a text, in any case and literally; none for a text without words. */
export function wordTests(text: string): readonly RegExp[] {
  // A regular expression searches a long text without a copy in lower case.
  return text
    .split(/\s+/)
    .filter(Boolean)
    .map(word => new RegExp(word.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&'), 'iu'));
}
