import { escapeHtml } from '../http/escape-html.js';
import { preloadFolderOf } from './app-root-paths.js';

/** The values for the scripts in an application's page. */
export interface PlatformHead {
  readonly application: string;
  readonly environment: string | undefined;
  /** The numbers of all running applications: a page with another one is from an earlier start. */
  readonly ports: readonly number[];
  /** Whether the application opts out of the preload page, by a file `noredirect`. */
  readonly noredirect: boolean;
  /** The secret of the host's WebSocket. */
  readonly secret: string;
}

/** The script that the host writes first into every other page of an application. */
export function guardHead(environment: string | undefined): string {
  return `<script src="${preloadFolderOf(environment)}message-guard.js"></script>`;
}

/**
 * The scripts that the host writes first into an application's `<head>`.
 *
 * Security: `message-guard.js` precedes `twebchannel.js`, which evaluates messages of any origin.
 */
export function platformHead(head: PlatformHead): string {
  const folder = preloadFolderOf(head.environment);
  const about = Object.entries({
    application: head.application,
    preload: head.noredirect ? '' : `${folder}index.html`,
    ports: head.ports.join(' '),
  })
    .map(([name, value]) => ` data-${name}="${escapeHtml(value)}"`)
    .join('');
  return (
    guardHead(head.environment) +
    `<script src="${folder}twebchannel.js"></script>` +
    `<script src="${folder}fwprotheus.js"${about}></script>` +
    `<script src="${folder}watch.js"></script>` +
    `<script src="${folder}smartclient.js" data-secret="${head.secret}"></script>`
  );
}
