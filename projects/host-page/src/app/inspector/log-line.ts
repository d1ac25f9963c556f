import { type PageEntry } from '../../../../protheus-devkit/src/host/page/page-model.js';

/** The kinds of the filter. */
export type LineKind = 'message' | 'request' | 'file' | 'storage' | 'note';

/** An entry of the log as a line of the inspector. */
export interface LogLine {
  readonly id: number;
  readonly kind: LineKind;
  readonly entry: PageEntry;
  /** Whether a developer should read it. */
  readonly warning: boolean;
  /** The application that the entry belongs to, as far as it is known. */
  readonly application: string | undefined;
  /** Storage writes in a row that this line stands for, itself first. */
  readonly folded?: readonly LogLine[];
}

/** The line of an entry; undefined for a request of the page itself. */
export function logLine(entry: PageEntry): LogLine | undefined {
  const kind = lineKind(entry);
  return (
    kind && {
      id: entry.id,
      kind,
      entry,
      warning: isWarning(entry),
      application: applicationOf(entry),
    }
  );
}

/** The kind of an entry; undefined for a request of the page itself. */
export function lineKind(entry: PageEntry): LineKind | undefined {
  if (entry.kind !== 'request') return entry.kind;
  switch (entry.area) {
    case 'page':
      return undefined;
    case 'app':
    case 'preload':
      return 'file';
    case 'rest':
    case 'none':
      return 'request';
  }
}

/** Whether an entry is a warning: a note of that level, or a request that was refused or failed. */
export function isWarning(entry: PageEntry): boolean {
  if (entry.kind === 'note') return entry.level !== 'info';
  if (entry.kind !== 'request') return false;
  // A missing file of an application has its own note, unless the file is optional.
  if (entry.area === 'app') return entry.status >= 500;
  // A request without a required token has its own note.
  return entry.status >= 400 || entry.token === 'expired' || entry.token === 'refused';
}

/** Whether an application starts with this entry: the platform loads its preload page. */
export function isStart({ entry }: LogLine): boolean {
  return (
    entry.kind === 'request' &&
    entry.area === 'preload' &&
    /\/preindex\/index\.html\?/.test(entry.url)
  );
}

/** An application is named by its folder, in a REST request by the page that sent it. */
function applicationOf(entry: PageEntry): string | undefined {
  switch (entry.kind) {
    case 'message':
    case 'note':
      return entry.application;
    case 'storage':
      return undefined;
    case 'request': {
      const url =
        entry.area === 'app' || entry.area === 'preload' ? entry.url : entry.headers['referer'];
      const name =
        /[?&]app_name=([^&]+)/.exec(url ?? '')?.[1] ??
        /\/app-root\/(?:[^/]+\/)?([^/?]+)_env_[^/?]*\//.exec(url ?? '')?.[1] ??
        /\/app-root\/([^/?]+)\//.exec(url ?? '')?.[1];
      return name?.replace(/_env_.*$/, '');
    }
  }
}
