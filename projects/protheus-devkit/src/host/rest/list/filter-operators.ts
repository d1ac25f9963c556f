import { normalize } from './normalize.js';

/** Functions of a filter, over normalized texts. */
export const filterCalls: ReadonlyMap<string, (text: string, part: string) => boolean> = new Map([
  ['contains', (text: string, part: string) => text.includes(part)],
  ['startswith', (text: string, part: string) => text.startsWith(part)],
  ['endswith', (text: string, part: string) => text.endsWith(part)],
]);

type Operator = (field: unknown, value: string) => boolean;

function ordered(accepts: (order: number) => boolean): Operator {
  return (field, value) => accepts(compare(field, value));
}

const equal = ordered(order => order === 0);
const different = ordered(order => order !== 0);
const greater = ordered(order => order > 0);
const greaterOrEqual = ordered(order => order >= 0);
const less = ordered(order => order < 0);
const lessOrEqual = ordered(order => order <= 0);

/** Operators of a filter, as OData and as SQL write them. */
export const filterOperators: ReadonlyMap<string, Operator> = new Map<string, Operator>([
  ['eq', equal],
  ['=', equal],
  ['ne', different],
  ['<>', different],
  ['!=', different],
  ['gt', greater],
  ['>', greater],
  ['ge', greaterOrEqual],
  ['>=', greaterOrEqual],
  ['lt', less],
  ['<', less],
  ['le', lessOrEqual],
  ['<=', lessOrEqual],
  ['like', (field, value) => like(normalize(field).trimEnd(), normalize(value))],
]);

function compare(field: unknown, value: string): number {
  if (typeof field === 'number' && !Number.isNaN(Number(value))) return field - Number(value);
  if (typeof field === 'boolean') return field === (value.toLowerCase() === 'true') ? 0 : 1;
  const [a, b] = [normalize(field).trimEnd(), normalize(value).trimEnd()];
  return a < b ? -1 : a > b ? 1 : 0;
}

/** SQL's LIKE: `%` matches any text. */
function like(text: string, pattern: string): boolean {
  const [first, ...rest] = pattern.split('%');
  if (rest.length === 0) return text === first;
  if (!text.startsWith(first)) return false;
  const last = rest[rest.length - 1];
  let at = first.length;
  for (const part of rest.slice(0, -1)) {
    const found = text.indexOf(part, at);
    if (found < 0) return false;
    at = found + part.length;
  }
  return text.length - last.length >= at && text.endsWith(last);
}
