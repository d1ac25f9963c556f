import { normalize } from './normalize.js';
import { type FilterTest, parseFilter } from './parse-filter.js';

/**
 * The test of a `filter`: an expression, or else a text that any field contains.
 * @param filter the value of the parameter
 */
export function filterTest(filter: string | null): FilterTest {
  const text = (filter ?? '').trim();
  if (text === '') return () => true;
  return (
    parseFilter(text) ??
    (item => Object.values(item).some(value => normalize(value).includes(normalize(text))))
  );
}
