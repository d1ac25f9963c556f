import { type SafeResourceUrl } from '@angular/platform-browser';
import { type SessionChange } from '../host/host-api';

/** An application in a tab of the page. */
export interface OpenApp {
  /** The number of the tab; a restart keeps it. */
  readonly id: number;
  /** The number of its connection; each start has a new one. */
  readonly port: number;
  readonly application: string;
  /** The text of the tab: the name, with a number when it is open more than once. */
  readonly label: string;
  readonly environment: string | undefined;
  /** What the user has changed in its session. */
  readonly changes: SessionChange;
  readonly url: SafeResourceUrl;
}
