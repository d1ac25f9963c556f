/** More other letters than these make another word. */
const MOST_DIFFERENCES = 2;

/** @returns The known word that differs only in case, in signs, or in one or two letters. */
export function nearestWord(word: string, known: readonly string[]): string | undefined {
  const plain = simplify(word);
  const same = known.find(other => simplify(other) === plain);
  if (same !== undefined) return same;
  // A short word with two other letters is another word.
  const limit = plain.length > 6 ? MOST_DIFFERENCES : plain.length > 3 ? 1 : 0;
  let nearest: string | undefined;
  let least = limit + 1;
  for (const other of known) {
    const away = distance(plain, simplify(other));
    if (away >= least) continue;
    nearest = other;
    least = away;
  }
  return nearest;
}

function simplify(word: string): string {
  return word.toLowerCase().replace(/[^a-z0-9]/g, '');
}

/** Levenshtein's distance, row by row; a word that is much longer is not compared. */
function distance(a: string, b: string): number {
  if (Math.abs(a.length - b.length) > MOST_DIFFERENCES) return Infinity;
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const substituted = (row[j - 1] as number) + Number(a[i - 1] !== b[j - 1]);
      next.push(Math.min(substituted, (row[j] as number) + 1, (next[j - 1] as number) + 1));
    }
    row = next;
  }
  return row[b.length] as number;
}
