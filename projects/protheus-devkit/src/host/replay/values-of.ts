/** The largest number of values that are compared one by one; of more the text is compared. */
const MOST_VALUES = 5_000;

/** More arrays and objects inside each other than these are compared as one text. */
const DEEPEST = 50;

/** The values of a text by their path: those of a JSON, a form or a multipart body, else the text itself. */
export type Values = ReadonlyMap<string, string>;

/**
 * The values of a text, so that neither the order of keys nor the boundary of a multipart body matters.
 * A JSON inside a string is read, too.
 */
export function valuesOf(text: string, contentType = ''): Values {
  const boundary = /multipart\/[^;]+;.*boundary="?([^";\s]+)/i.exec(contentType)?.[1];
  if (boundary !== undefined) return multipartValues(text, boundary);
  const values = new Map<string, string>();
  if (/x-www-form-urlencoded/i.test(contentType)) {
    addQuery(values, new URLSearchParams(text));
    return values;
  }
  return addText(values, '', text, 0) ? values : new Map([['', text]]);
}

/** The values of a query; those of a name that is repeated are one value. */
export function queryValues(query: URLSearchParams): Values {
  const values = new Map<string, string>();
  addQuery(values, query);
  return values;
}

function addQuery(values: Map<string, string>, query: URLSearchParams): void {
  for (const name of new Set(query.keys())) values.set(name, query.getAll(name).sort().join('&'));
}

/** @returns Whether all values were added. */
function addText(values: Map<string, string>, path: string, text: string, depth: number): boolean {
  if (/^\s*[{[]/.test(text)) {
    let json: unknown;
    try {
      json = JSON.parse(text);
    } catch {
      // Not JSON.
    }
    if (json !== undefined) return addJson(values, path, json, depth);
  }
  values.set(path, text);
  return values.size <= MOST_VALUES;
}

function addJson(values: Map<string, string>, path: string, json: unknown, depth: number): boolean {
  if (typeof json === 'string') return addText(values, path, json, depth + 1);
  if (typeof json !== 'object' || json === null) {
    values.set(path, String(json));
    return values.size <= MOST_VALUES;
  }
  if (depth > DEEPEST) return false;
  const entries = Object.entries(json);
  if (entries.length === 0) values.set(path, Array.isArray(json) ? '[]' : '{}');
  return entries.every(([name, value]) =>
    addJson(values, path === '' ? name : `${path}.${name}`, value, depth + 1),
  );
}

function multipartValues(text: string, boundary: string): Values {
  const values = new Map<string, string>();
  for (const [index, part] of text.split(`--${boundary}`).entries()) {
    const end = part.search(/\r?\n\r?\n/);
    if (end < 0) continue;
    const head = part.slice(0, end);
    const name = /\bname="([^"]*)"/i.exec(head)?.[1] ?? String(index);
    values.set(
      name,
      part
        .slice(end)
        .replace(/^\r?\n\r?\n/, '')
        .replace(/\r?\n$/, ''),
    );
  }
  return values;
}
