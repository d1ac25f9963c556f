import { type Language } from '../text.js';

/**
 * Variables by which npm tells the program that it runs of its own command: where its package is, and
 * which packages `npx` was to install. They would lead an npm started from here to another folder.
 */
const OF_THIS_RUN =
  /^(?:npm_(?:package|lifecycle)_|npm_command$|npm_config_(?:local_prefix|package|call|yes|save.*|workspaces?|include_workspace_root|global|dry_run|json)$|INIT_CWD$)/i;

/**
 * The environment of npm and the Angular CLI: registry, proxy and certificates as the user has them,
 * and the language of this run.
 */
export function childEnvironment(
  env: Readonly<Record<string, string | undefined>>,
  language: Language,
): Record<string, string | undefined> {
  const kept = Object.entries(env).filter(([name]) => !OF_THIS_RUN.test(name));
  return {
    ...Object.fromEntries(kept),
    LC_ALL: language === 'pt' ? 'pt_BR.UTF-8' : 'en_US.UTF-8',
    NG_CLI_ANALYTICS: 'false',
    npm_config_fund: 'false',
    npm_config_audit: 'false',
    npm_config_update_notifier: 'false',
  };
}
