const known = [
  'name',
  'version',
  'serverBackend',
  'restEntryPoint',
  'versionAPI',
  'productLine',
  'api_baseUrl',
];

/** The known key for which another key was probably meant; undefined for a known or another one. */
export function nearestKey(key: string): string | undefined {
  if (known.includes(key)) return undefined;
  const plain = simplified(key);
  const limit = plain.length > 6 ? 2 : plain.length > 3 ? 1 : 0;
  return (
    known.find(other => simplified(other) === plain) ??
    known.find(other => distance(plain, simplified(other)) <= limit)
  );
}

function simplified(key: string): string {
  return key.toLowerCase().replace(/[^a-z0-9]/g, '');
}

/** The smallest number of letters to insert, remove or replace. */
function distance(from: string, to: string): number {
  let row = Array.from({ length: to.length + 1 }, (_, index) => index);
  for (const [i, letter] of [...from].entries()) {
    const next = [i + 1];
    for (const [j, other] of [...to].entries()) {
      const replaced = (row[j] ?? 0) + (letter === other ? 0 : 1);
      next.push(Math.min(replaced, (row[j + 1] ?? 0) + 1, (next[j] ?? 0) + 1));
    }
    row = next;
  }
  return row[to.length] ?? 0;
}
