import { type IncludedFile } from '../proxy/proxy-model.js';

/**
 * @param pattern What an include names: a path, with `*` and `?` in its names, absolute or from the
 *   folder of the main file.
 * @param folder The folder of the main file.
 * @param files The files that were given.
 * @returns The files that the pattern names. The given files may be a copy, so of an absolute path only
 *   its last parts have to be equal: as many as there are.
 */
export function includedFiles<File extends IncludedFile>(
  pattern: string,
  folder: string,
  files: readonly File[],
): readonly File[] {
  const wanted = partsOf(pattern);
  const inFolder = [...partsOf(folder), ...wanted];
  const isAbsolute = /^(?:[\\/]|[a-z]:)/i.test(pattern);
  const exact = isAbsolute ? [] : files.filter(({ path }) => matchesAll(inFolder, partsOf(path)));
  if (exact.length) return exact;
  for (let count = wanted.length; count > 0; count--) {
    const last = wanted.slice(-count);
    // A name with a wildcard needs its folder: `modules/*.conf` are not the sites of another folder.
    if (count === 1 && hasWildcard(last[0] ?? '')) return [];
    const found = files.filter(({ path }) => matchesAll(last, partsOf(path).slice(-count)));
    if (found.length) return found;
  }
  return [];
}

/** @returns The names of a path, without `.`. */
export function partsOf(path: string): readonly string[] {
  return path.split(/[\\/]/).filter(part => part !== '' && part !== '.');
}

function matchesAll(patterns: readonly string[], names: readonly string[]): boolean {
  return (
    patterns.length === names.length &&
    patterns.every((pattern, index) => matchesName(pattern, names[index] ?? ''))
  );
}

function hasWildcard(pattern: string): boolean {
  return /[*?[]/.test(pattern);
}

/**
 * Whether a name is that of a pattern with `*` and `?`. A set as `[a-z]` stands for one character. On a
 * mismatch only the last `*` takes one character more: no pattern costs more than the product of both.
 */
function matchesName(pattern: string, name: string): boolean {
  const signs = pattern.toLowerCase().match(/\[[^\]]*\]|[^]/g) ?? [];
  const text = name.toLowerCase();
  let sign = 0;
  let star = -1;
  let from = 0;
  for (let at = 0; at < text.length;) {
    const wanted = signs[sign];
    if (wanted === '*') {
      star = sign++;
      from = at;
    } else if (wanted === '?' || (wanted?.length ?? 0) > 1 || wanted === text[at]) {
      sign++;
      at++;
    } else if (star >= 0) {
      sign = star + 1;
      at = ++from;
    } else {
      return false;
    }
  }
  return signs.slice(sign).every(one => one === '*');
}
