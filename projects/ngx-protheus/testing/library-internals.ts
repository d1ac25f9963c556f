import { ɵresetChannel } from 'ngx-protheus';

/** Makes the library’s page-wide channel forget what a spec left in it. */
export function resetLibrary(): void {
  ɵresetChannel();
}
