// The API of the pages of the channel tests (`e2e/fixtures/channel`). The sources there are bundled
// and typed for the browser; these are the members that the tests in Node use.
import { type WebClient } from '../fixtures/channel/web-client.js';

/** The result of a request. */
interface RequestResult {
  value?: unknown;
  code?: string;
  rawText?: string;
}

interface TestApp {
  received: [by: string, type: string, content: string][];
  start(): Promise<void>;
  destroy(): void;
  send(type: string, content: string): void;
  request(
    type: string,
    content?: unknown,
    options?: {
      answerType?: string;
      concurrent?: boolean;
      timeout?: number;
      responseType?: 'json' | 'text';
    },
  ): Promise<RequestResult>;
  requestMany(count: number): Promise<number>;
  requestAndStoreErrorCode(type: string): void;
  build(type: string, content?: string, receiveId?: string): Promise<string>;
  listenLate(type: string): Promise<string>;
  embedding(): { kind: string; channel: string };
  whenEmbedded(timeout?: number): Promise<{ channel: string; code?: string }>;
}

declare global {
  var app: TestApp;
  var webClient: WebClient;
  /** The types of the messages that the host's start script handled. */
  var platformCalls: string[];
  /** How often `advpltojs.js` was requested. */
  var preloaded: number | undefined;
  /** Connects a page that was opened with `connectsLate`. */
  var connectNow: () => void;
}
