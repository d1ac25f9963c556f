import { type PageCommand } from '../running-apps/app-pages.js';
import { type PageEntry } from './page-model.js';

/** What the page sends over its WebSocket. `port` is the number of a running application. */
export type PageMessage =
  /** An application in a frame posted `CONNECT`. */
  | { readonly kind: 'connect'; readonly port: number }
  /** The frame of an application was removed. */
  | { readonly kind: 'disconnect'; readonly port: number }
  /** An application sent a message to AdvPL. */
  | {
      readonly kind: 'message';
      readonly port: number;
      readonly type: string;
      readonly content: string;
    }
  /** The answer of the user to the question whether to close. */
  | { readonly kind: 'close-answer'; readonly port: number; readonly close: boolean }
  /** An application wrote to the storage: the page received the `storage` event. */
  | {
      readonly kind: 'storage';
      readonly area: 'session' | 'local';
      readonly key: string;
      readonly value: string | null;
    };

/** What the host sends to the page. */
export type HostMessage =
  | PageCommand
  /** Post `CONNECTED` to the application. */
  | { readonly kind: 'connected'; readonly port: number }
  /** Post `EXEC` to the application. */
  | {
      readonly kind: 'exec';
      readonly port: number;
      readonly type: string;
      readonly content: string;
    }
  /** Post `DISCONNECTED` to the application. */
  | { readonly kind: 'disconnected'; readonly port: number }
  /** The earlier entries of the log; sent first to sockets opened with `log=all`. */
  | { readonly kind: 'history'; readonly entries: readonly PageEntry[] }
  /** A new entry of the log; only for sockets opened with `log`. */
  | { readonly kind: 'log'; readonly entry: PageEntry };
