// What the pages of the channel's tests offer (`e2e/fixtures/channel`). The sources there are
// bundled and typed for the browser; this is as much of them as the tests in Node use.
import { type WebClient } from '../fixtures/channel/web-client.js';

/** What a request ended with. */
interface End {
  value?: unknown;
  code?: string;
  rawText?: string;
}

interface TestApp {
  heard: [by: string, type: string, content: string][];
  start(): Promise<void>;
  destroy(): void;
  send(type: string, content: string): void;
  ask(
    type: string,
    content?: unknown,
    options?: {
      answer?: string;
      concurrent?: boolean;
      timeout?: number;
      responseType?: 'json' | 'text';
    },
  ): Promise<End>;
  askMany(count: number): Promise<number>;
  askAndLeaveANote(type: string): void;
  build(type: string, content?: string, receiveId?: string): Promise<string>;
  listenLate(type: string): Promise<string>;
  embedding(): { kind: string; channel: string };
  whenEmbedded(timeout?: number): Promise<{ channel: string; code?: string }>;
}

declare global {
  var app: TestApp;
  var webClient: WebClient;
  /** The messages that the host's start script handled. */
  var platformCalls: string[];
  /** How often `advpltojs.js` was loaded, or found missing. */
  var preloaded: number | undefined;
  /** Lets a slow host connect. */
  var connectNow: () => void;
}
