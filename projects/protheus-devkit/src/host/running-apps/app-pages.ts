/** A command to the page that shows an application. `port` is the number of the application. */
export type PageCommand =
  /** Ask the user whether to close the application; answered with `close-answer`. */
  | { readonly kind: 'close'; readonly port: number }
  /** The application is closed: remove its frame. */
  | { readonly kind: 'closed'; readonly port: number }
  /** Reload the application. */
  | { readonly kind: 'reload'; readonly port: number }
  /** Write to `sessionStorage`. */
  | {
      readonly kind: 'write-storage';
      readonly port: number;
      readonly session: Readonly<Record<string, string>>;
    }
  /** The state changed: read `/webapp/api/state` again. */
  | { readonly kind: 'state' };

/** The pages that show the running applications. */
export interface AppPages {
  /** Sends a command to the page of an application. @returns Whether it has a page. */
  command(port: number, command: PageCommand): boolean;
  /** Sends a command to the page of an application, now or when the page connects. */
  deliver(port: number, command: PageCommand): void;
  /** Sends a command to every page. */
  broadcast(command: PageCommand): void;
}
