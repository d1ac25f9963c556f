import { type AppSource } from './app-source.js';
import { rewriteAppConfig } from './rewrite-app-config.js';

/**
 * The configuration of an application after the host rewrote it: the content of `ERPAPPCONFIG`.
 * @returns `undefined` when the application has no configuration file, or an invalid one
 */
export async function readConfig(
  source: AppSource,
  restBase: string,
): Promise<Readonly<Record<string, unknown>> | undefined> {
  const file = await source.read('assets/data/appconfig.json');
  return file && rewriteAppConfig(file.data.toString(), restBase).config;
}
