import { type SafeResourceUrl } from '@angular/platform-browser';
import { type SessionChange } from '../host/host-api';

/** An application in a tab of the page. */
export interface OpenApp {
  /** The number of the tab; it stays when the application is restarted. */
  readonly id: number;
  /** The number of its connection; another one after each start. */
  readonly port: number;
  readonly application: string;
  /** What the tab says: the name, with a number when it is open more than once. */
  readonly label: string;
  readonly environment: string | undefined;
  /** What the person has changed in its session. */
  readonly changes: SessionChange;
  readonly url: SafeResourceUrl;
}
