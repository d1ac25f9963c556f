/** A file of an application. */
export interface AppFile {
  /** Its path inside the application, as stored: the case may differ from the requested path. */
  readonly path: string;
  readonly data: Buffer;
  /** The origin of another server that it came from, after a redirect. */
  readonly redirectedTo?: string;
}

/** The source of an application's files. */
export interface AppSource {
  /** The name of the application: the argument of `FwCallApp`, lower case. */
  readonly name: string;
  /** The path or URL of the source, for messages. */
  readonly origin: string;
  /** Opens the source, if it has to be opened before a file can be read. */
  open?(): Promise<unknown>;
  /**
   * Reads a file from its source at each call, so that the last build is served.
   * @param path a path inside the application, with `/`, without a first slash
   * @returns `undefined` when there is no such file, in any case of its letters
   */
  read(path: string): Promise<AppFile | undefined>;
  /** All files as they are now, by path. */
  readAll(): Promise<ReadonlyMap<string, Buffer>>;
}

/** Whether a path stays inside the application and has no part that only Windows resolves. */
export function isInsidePath(path: string): boolean {
  return !/[\\:\0]/.test(path) && !path.split('/').some(part => part === '..' || part === '.');
}
