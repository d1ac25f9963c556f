import { noHar } from '../har-errors.js';
import { logOf } from '../read-har.js';
import { type MaskCounts, Masker } from './masker.js';

/** A masked HAR, with what was replaced and what was not. */
export interface MaskedHar {
  readonly har: object;
  readonly counts: MaskCounts;
  /** The fields with texts that were left as they are, with their number. */
  readonly left: readonly (readonly [field: string, count: number])[];
  /** The bodies that are no text: they were left as they are. */
  readonly binaryBodies: number;
}

type Fields = Record<string, unknown>;

/** The headers that say nothing about a person. */
const TECHNICAL =
  /^(?:accept|cache|connection|content-|host$|origin$|sec-|server$|date$|etag$|vary$|upgrade)/i;

/**
 * Replaces names, CPF and CNPJ, e-mails and amounts in a HAR, the same value with the same one in the
 * whole file. Masked is not anonymous: free texts, codes and dates stay.
 *
 * @param text the HAR, of whatever program
 * @param file its name, for the error
 * @throws DevkitError PDK501 when it is none
 */
export function maskHar(text: string, file = 'HAR'): MaskedHar {
  logOf(text, file);
  const har = JSON.parse(text.replace(/^\uFEFF/, '')) as { log: Fields };
  const masker = new Masker();
  let binaryBodies = 0;
  const isMedia = (mimeType: unknown): boolean =>
    /javascript|css|font|image|html|wasm/i.test(String(mimeType));
  // Names are found in all fields before the first text is replaced: a message may have one before a
  // response says whose it is.
  try {
    walk(har.log, { text: value => (masker.collect(value), value), isMedia });
    walk(har.log, {
      text: value => masker.text(value),
      url: value => masker.url(value),
      field: (name, value) => masker.field(name, value),
      binary: () => binaryBodies++,
      isMedia,
    });
  } catch (error) {
    if (error instanceof RangeError) throw noHar(file, 'too deep');
    throw error;
  }
  return { har, counts: masker.counts, left: masker.left, binaryBodies };
}

interface Visitor {
  /** A body, a message or a value that may be JSON. @returns What replaces it. */
  text(value: string): string;
  url?(value: string): string;
  field?(name: string, value: string): string;
  /** A body that is no text. */
  binary?(): void;
  isMedia(mimeType: unknown): boolean;
}

function walk(log: Fields, visitor: Visitor): void {
  for (const item of list(log['entries'])) walkEntry(fields(item), visitor);
  for (const page of list(log['pages'])) {
    replace(fields(page), 'title', value => visitor.url?.(value) ?? value);
  }
  const ours = fields(log['_protheus']);
  for (const item of list(ours['messages'])) replace(fields(item), 'content', visitor.text);
  for (const item of list(ours['storage'])) replace(fields(item), 'value', visitor.text);
  for (const item of list(ours['notes'])) replace(fields(item), 'text', visitor.text);
  for (const item of list(ours['applications'])) {
    const application = fields(item);
    const storage = fields(application['storage']);
    for (const area of ['session', 'local']) {
      const values = fields(storage[area]);
      for (const key of Object.keys(values)) replace(values, key, visitor.text);
    }
    replace(application, 'url', value => visitor.url?.(value) ?? value);
  }
}

function walkEntry(entry: Fields, visitor: Visitor): void {
  const request = fields(entry['request']);
  const response = fields(entry['response']);
  const ofUrl = (value: string): string => visitor.url?.(value) ?? value;
  const ofField = (name: unknown, value: string): string =>
    visitor.field?.(String(name), value) ?? value;
  replace(request, 'url', ofUrl);
  replace(response, 'redirectURL', ofUrl);
  for (const item of [...list(request['headers']), ...list(response['headers'])]) {
    const header = fields(item);
    if (TECHNICAL.test(String(header['name']))) continue;
    replace(header, 'value', value => {
      const isUrl = /^(?:referer|location)$/i.test(String(header['name']));
      return isUrl ? ofUrl(value) : ofField(header['name'], value);
    });
  }
  const postData = fields(request['postData']);
  for (const item of [...list(request['queryString']), ...list(postData['params'])]) {
    const parameter = fields(item);
    replace(parameter, 'value', value => ofField(parameter['name'], value));
  }
  for (const body of [postData, fields(response['content'])]) walkBody(body, visitor);
  for (const item of list(entry['_webSocketMessages'])) replace(fields(item), 'data', visitor.text);
}

function walkBody(body: Fields, visitor: Visitor): void {
  if (typeof body['text'] !== 'string' || visitor.isMedia(body['mimeType'])) return;
  if (body['encoding'] !== 'base64' && body['_encoding'] !== 'base64') {
    replace(body, 'text', visitor.text);
    return;
  }
  const bytes = Buffer.from(body['text'], 'base64');
  const text = bytes.toString();
  if (Buffer.compare(Buffer.from(text), bytes) !== 0) {
    visitor.binary?.();
    return;
  }
  body['text'] = Buffer.from(visitor.text(text)).toString('base64');
}

function replace(holder: Fields, key: string, change: (value: string) => string): void {
  const value = holder[key];
  if (typeof value === 'string') holder[key] = change(value);
}

function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? (value as readonly unknown[]) : [];
}

function fields(value: unknown): Fields {
  return typeof value === 'object' && value !== null ? (value as Fields) : {};
}
