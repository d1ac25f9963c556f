import { type ProAppConfig, type ProtheusHostKind } from 'ngx-protheus';
import { type FakeAdvplHandlers } from './fake-advpl';
import { type FakeProtheusSession } from './fake-session';

/** The kind of host, and whether the channel is connected from the start. */
export interface ProtheusTestingEmbedding {
  readonly kind: ProtheusHostKind;
  /** `connecting` waits for `FakeProtheusHost.connect()`. Default: `connected`. */
  readonly channel?: 'connected' | 'connecting';
}

/** The options of the fake host. The defaults are a complete session. */
export interface ProtheusTestingOptions {
  /** The session. Default for each value: the session of the user `admin` in company `T1`. */
  readonly session?: FakeProtheusSession;
  /** The configuration. Default: the REST server at `http://protheus.test/rest`. */
  readonly appConfig?: ProAppConfig;
  /**
   * The kind of host. Default: `webapp`, connected. `browser` is a page that Protheus did not open;
   * the request for the configuration file is answered automatically with
   * `provideHttpClientTesting()`.
   */
  readonly embedding?: ProtheusHostKind | ProtheusTestingEmbedding;
  /** The answers of AdvPL by the types of the application's messages. */
  readonly advpl?: FakeAdvplHandlers;
  /** The function of the application's `assets/preload/advpltojs.js`, to test it. */
  readonly advplToJs?: (type: string, content: string) => unknown;
  /** The folder of the application in the host. Default: `app`. */
  readonly appName?: string;
  /**
   * Stops the clock: timeouts and delayed answers run with `FakeProtheusHost.tick()`. Replaces the
   * page's timers and `Date.now()` during the spec. Default: `false`.
   */
  readonly fakeTime?: boolean;
}

/** The kind of host in the options. */
export function hostKindOf({ embedding = 'webapp' }: ProtheusTestingOptions): ProtheusHostKind {
  return typeof embedding === 'object' ? embedding.kind : embedding;
}

/** Whether the channel is connected from the start. */
export function isConnectedAtStart({ embedding }: ProtheusTestingOptions): boolean {
  return typeof embedding !== 'object' || embedding.channel !== 'connecting';
}
