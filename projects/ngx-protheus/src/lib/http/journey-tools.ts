import { type AppConfigLoader } from '../app-config/app-config-loader';
import { type BaseUri } from '../app-config/base-uri';
import { type TokenManager } from '../auth/token-manager';
import { type Decider } from '../url/url-classifier';
import { type SessionStore } from '../session/session-store';
import { type SessionHeaders } from './session-headers';

/** What every request of an application needs on its way. */
export interface JourneyTools {
  readonly base: BaseUri;
  readonly loader: AppConfigLoader;
  readonly store: SessionStore;
  readonly tokens: TokenManager;
  readonly headers: SessionHeaders;
  readonly decide: Decider;
}
