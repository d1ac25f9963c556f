import { type FilterTest, parseFilter } from './parse-filter.js';
import { plain } from './plain.js';

/**
 * The test that a `filter` means: an expression, or else words looked for in all texts.
 * @param filter the value of the parameter
 */
export function filterTest(filter: string | null): FilterTest {
  const text = (filter ?? '').trim();
  if (text === '') return () => true;
  return (
    parseFilter(text) ??
    (item => Object.values(item).some(value => plain(value).includes(plain(text))))
  );
}
