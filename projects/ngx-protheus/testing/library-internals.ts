import { ɵresetChannel } from 'ngx-protheus';

/** Resets the library's page-wide channel, so that nothing of a spec remains in it. */
export function resetLibrary(): void {
  ɵresetChannel();
}
