/**
 * The URL that opens an application at top level, as SmartClient does: the preload page, which runs
 * FwCallApp for a request without a session.
 */
export function desktopUrl(application: string, environment: string | undefined): string {
  const folder = environment
    ? `/app-root/${environment}/preindex_env_${environment}/`
    : '/app-root/preindex/';
  const query = new URLSearchParams({ app_name: application, totvstec_remote_type: '1' });
  return `${folder}index.html?${query}`;
}
