import { INITIAL_FILTER, type LineFilter } from './line-filter';
import { type LineKind } from './log-line';

const KINDS: readonly LineKind[] = ['message', 'request', 'storage', 'note', 'file'];

/** The filter of before a reload; the initial one where nothing usable is stored. */
export function readFilter(stored: string | undefined): LineFilter {
  let value: unknown;
  try {
    value = JSON.parse(stored ?? '{}');
  } catch {
    return INITIAL_FILTER;
  }
  const { kinds, text, onlyWarnings, application, method, status } = (value ?? {}) as Partial<
    Record<keyof LineFilter, unknown>
  >;
  const textOr = (given: unknown): string => (typeof given === 'string' ? given : '');
  return {
    kinds: Array.isArray(kinds) ? KINDS.filter(kind => kinds.includes(kind)) : INITIAL_FILTER.kinds,
    text: textOr(text),
    onlyWarnings: onlyWarnings === true,
    application: textOr(application),
    method: textOr(method),
    status: textOr(status),
  };
}
