import { appFolderOf, appNameOf, preloadFolderOf } from '../app-root/app-root-paths.js';
import { type AppInstance } from './app-instance.js';
import { remoteType } from './display-mode.js';

/** The path and query that the platform's browser control opens first: the preload page. */
export function preloadUrl(app: AppInstance): string {
  const { environment, port } = app;
  // The port is there twice: once in the URL, once added by the browser control.
  return `${preloadFolderOf(environment)}index.html?${startParameters(app)}&totvstec_websocket_port=${port}`;
}

/** The path and query of the application's page. */
export function appUrl(app: AppInstance): string {
  const { application, environment } = app;
  return `${appFolderOf(application, environment)}index.html?${startParameters(app)}`;
}

/**
 * The route of the application that was open before, with the parameters of the new instance.
 * @param back path, query and fragment
 * @returns `undefined` for a URL outside the application's folder
 */
export function returnUrl(app: AppInstance, back: string | null): string | undefined {
  const folder = appFolderOf(app.application, app.environment);
  if (!back?.startsWith(folder)) return undefined;
  const url = new URL(back, 'http://host');
  if (!url.pathname.startsWith(folder)) return undefined;
  const query = new URLSearchParams(startParameters(app));
  for (const [name, value] of url.searchParams) if (!query.has(name)) query.append(name, value);
  return `${url.pathname}?${query}${url.hash}`;
}

function startParameters({ port, mode, application, environment }: AppInstance): string {
  return (
    `totvstec_websocket_port=${port}&totvstec_remote_type=${remoteType[mode]}` +
    `&app_name=${appNameOf(application, environment)}`
  );
}
