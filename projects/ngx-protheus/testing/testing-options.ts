import { type HostKind, type ProAppConfig } from 'ngx-protheus';

import { type FakeAdvplHandlers } from './fake-advpl';
import { type FakeProtheusSession } from './fake-session';

/** Who opened the application, and whether the channel is connected from the start. */
export interface ProtheusTestingEmbedding {
  readonly kind: HostKind;
  /** `connecting` waits for `FakeProtheusHost.connect()`. Default: `connected`. */
  readonly channel?: 'connected' | 'connecting';
}

/** What the fake host is like. Everything has a default that makes a whole session. */
export interface ProtheusTestingOptions {
  /** The session; what is not mentioned is that of the user `admin` in company `T1`. */
  readonly session?: FakeProtheusSession;
  /** The configuration; the default has the REST server at `http://protheus.test/rest`. */
  readonly appConfig?: ProAppConfig;
  /**
   * Default: `webapp`, connected. `browser` is a page that Protheus did not open; the configuration
   * file is answered by itself where there is `provideHttpClientTesting()`.
   */
  readonly embedding?: HostKind | ProtheusTestingEmbedding;
  /** What AdvPL answers to the messages of the application. */
  readonly advpl?: FakeAdvplHandlers;
  /** The function of the application’s `assets/preload/advpltojs.js`, if that is to be tested. */
  readonly advplToJs?: (type: string, content: string) => unknown;
  /** The folder that the application was opened from. Default: `app`. */
  readonly appName?: string;
  /**
   * Stops the clock: time-outs, waits and delayed answers run by `FakeProtheusHost.tick()`. Replaces
   * the page’s timers and `Date.now()` for the time of the spec.
   */
  readonly fakeTime?: boolean;
}

/** Who opened the application, by these options. */
export function kindOf({ embedding = 'webapp' }: ProtheusTestingOptions): HostKind {
  return typeof embedding === 'object' ? embedding.kind : embedding;
}

/** Whether the channel is connected from the start. */
export function isConnectedAtStart({ embedding }: ProtheusTestingOptions): boolean {
  return typeof embedding !== 'object' || embedding.channel !== 'connecting';
}
