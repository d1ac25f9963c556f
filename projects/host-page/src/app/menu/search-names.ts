/** What has all the words in its name; case and accents do not matter. */
export function searchNames<T extends { readonly name: string }>(
  all: readonly T[],
  wanted: string,
): readonly T[] {
  const words = plain(wanted).split(/\s+/).filter(Boolean);
  return all.filter(({ name }) => words.every(word => plain(name).includes(word)));
}

function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}
