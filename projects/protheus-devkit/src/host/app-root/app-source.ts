/** A file of an application. */
export interface AppFile {
  /** Its path inside the application, as it is stored: the case may differ from what was asked for. */
  readonly path: string;
  readonly data: Buffer;
}

/** Where the files of an application come from. */
export interface AppSource {
  /** The name of the application: the argument of `FwCallApp`, lower case. */
  readonly name: string;
  /** What the person gave: a path or an address, for messages. */
  readonly origin: string;
  /** Opens what has to be opened before a file can be read, where there is such a thing. */
  open?(): Promise<unknown>;
  /**
   * Reads a file anew, so that what was just built is what is served.
   * @param path a path inside the application, with `/`, without a first slash
   * @returns undefined when there is no such file, in any case of its letters
   */
  read(path: string): Promise<AppFile | undefined>;
  /** All files as they are now, by path. */
  readAll(): Promise<ReadonlyMap<string, Buffer>>;
}

/** Whether a path stays inside the application and is no path of Windows in disguise. */
export function isInsidePath(path: string): boolean {
  return !/[\\:\0]/.test(path) && !path.split('/').some(part => part === '..' || part === '.');
}
