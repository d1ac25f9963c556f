/** The items that have all words in their name, without regard to case and accents. */
export function searchNames<T extends { readonly name: string }>(
  all: readonly T[],
  searchText: string,
): readonly T[] {
  const words = normalize(searchText).split(/\s+/).filter(Boolean);
  return all.filter(({ name }) => words.every(word => normalize(name).includes(word)));
}

function normalize(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}
