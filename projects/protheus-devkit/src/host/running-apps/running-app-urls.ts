import { appFolderOf, appNameOf, preloadFolderOf } from '../app-root/addresses.js';
import { type Opening, remoteType } from './running-app.js';

/** The address that the platform's browser control opens first: the preload page. */
export function preloadAddress(opening: Opening): string {
  const { environment, port } = opening;
  // The port stands there twice: once in the address, once added by the browser control.
  return `${preloadFolderOf(environment)}index.html?${parameters(opening)}&totvstec_websocket_port=${port}`;
}

/** The address of the application's page. */
export function appAddress(opening: Opening): string {
  const { application, environment } = opening;
  return `${appFolderOf(application, environment)}index.html?${parameters(opening)}`;
}

/**
 * The route of the application that was open before, with the parameters of the new opening.
 * @param back path, query and fragment; anything outside the application's folder is ignored
 */
export function returnAddress(opening: Opening, back: string | null): string | undefined {
  const folder = appFolderOf(opening.application, opening.environment);
  if (!back?.startsWith(folder)) return undefined;
  const url = new URL(back, 'http://host');
  if (!url.pathname.startsWith(folder)) return undefined;
  const query = new URLSearchParams(parameters(opening));
  for (const [name, value] of url.searchParams) if (!query.has(name)) query.append(name, value);
  return `${url.pathname}?${query}${url.hash}`;
}

function parameters({ port, mode, application, environment }: Opening): string {
  return (
    `totvstec_websocket_port=${port}&totvstec_remote_type=${remoteType[mode]}` +
    `&app_name=${appNameOf(application, environment)}`
  );
}
