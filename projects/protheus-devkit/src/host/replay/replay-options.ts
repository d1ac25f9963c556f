/** What a comparison with a recording leaves out. */
export interface ReplayIgnore {
  /** Parameters of the query. */
  readonly query?: readonly string[];
  /** Fields of bodies and of messages: a name, or a path such as `filter.date`. */
  readonly body?: readonly string[];
  /** Headers; `tenantid` and `x-erp-…` are the ones that are compared. */
  readonly headers?: readonly string[];
}

/**
 * What answers a request or a message that a recording lacks: `fixtures`, the own handlers and then the
 * sample data; `handlers`, the own handlers, then 404; `not-found`, 404. A message without an answer gets
 * none, as in AdvPL.
 */
export type ReplayMissing = 'fixtures' | 'handlers' | 'not-found';

/** A recording in place of a server. */
export interface ReplayOptions {
  /** A HAR, or the folder of a recording of this host. */
  readonly file: string;
  readonly ignore?: ReplayIgnore;
  /** By default `fixtures`. */
  readonly missing?: ReplayMissing;
}

/** @returns Whether a path is ignored: by its last name, or as a whole, where numbers of lists are left out. */
export function ignoring(names: readonly string[] = []): (path: string) => boolean {
  if (names.length === 0) return () => false;
  const ignored = new Set(names.map(name => name.toLowerCase()));
  return path => {
    const parts = path
      .toLowerCase()
      .split('.')
      .filter(part => !/^\d+$/.test(part));
    return ignored.has(parts.join('.')) || ignored.has(parts.at(-1) ?? '');
  };
}
