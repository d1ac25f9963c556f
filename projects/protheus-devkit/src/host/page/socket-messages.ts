import { type LogEntry } from '../log/host-log.js';

/** What the page sends over its WebSocket. `port` is the number of an opening. */
export type PageMessage =
  /** An application in a frame posted `CONNECT`. */
  | { readonly kind: 'connect'; readonly port: number }
  /** The frame of an application is gone. */
  | { readonly kind: 'disconnect'; readonly port: number }
  /** An application sent a message to AdvPL. */
  | {
      readonly kind: 'message';
      readonly port: number;
      readonly type: string;
      readonly content: string;
    }
  /** The person answered whether to close. */
  | { readonly kind: 'close-answer'; readonly port: number; readonly close: boolean }
  /** An application wrote to the storage: the page saw the `storage` event. */
  | {
      readonly kind: 'storage';
      readonly area: 'session' | 'local';
      readonly key: string;
      readonly value: string | null;
    };

/** What the host sends to the page. */
export type HostMessage =
  /** To post as `CONNECTED` to the application. */
  | { readonly kind: 'connected'; readonly port: number }
  /** To post as `EXEC` to the application. */
  | {
      readonly kind: 'exec';
      readonly port: number;
      readonly type: string;
      readonly content: string;
    }
  /** To post as `DISCONNECTED` to the application. */
  | { readonly kind: 'disconnected'; readonly port: number }
  /** To ask the person whether to close; answer with `close-answer`. */
  | { readonly kind: 'close'; readonly port: number }
  /** The application is closed: its frame goes. */
  | { readonly kind: 'closed'; readonly port: number }
  /** To load the application again. */
  | { readonly kind: 'reload'; readonly port: number }
  /** To write to `sessionStorage`. */
  | {
      readonly kind: 'write-storage';
      readonly port: number;
      readonly session: Readonly<Record<string, string>>;
    }
  /** What happened before; comes first to sockets opened with `log=all`. */
  | { readonly kind: 'history'; readonly entries: readonly LogEntry[] }
  /** Something happened; only for sockets opened with `log`. */
  | { readonly kind: 'log'; readonly entry: LogEntry }
  /** The state changed: read `/webapp/api/state` again. */
  | { readonly kind: 'state' };
