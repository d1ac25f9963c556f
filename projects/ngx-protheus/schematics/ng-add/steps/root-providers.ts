import { provideInRoot } from '../../root-providers/provide-in-root';
import { type ConfigurationFile, configurationUrls } from '../../workspace/configuration-file';
import { type NgAddContext } from '../ng-add-context';

/** Adds the interceptor and provideProtheus() to the root injector. */
export function addRootProviders({ tree, app }: NgAddContext, { url }: ConfigurationFile): void {
  // The library tries the first URL without being configured.
  provideInRoot(tree, app, url === configurationUrls[0] ? undefined : url);
}
