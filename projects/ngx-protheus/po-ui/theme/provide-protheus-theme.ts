import {
  DestroyRef,
  ENVIRONMENT_INITIALIZER,
  type EnvironmentProviders,
  inject,
  makeEnvironmentProviders,
} from '@angular/core';
import { ProtheusChannel } from 'ngx-protheus';

import { ProThemeService } from './pro-theme.service';

/**
 * Gives the application the theme that the user has chosen in Protheus, from the first screen on, and
 * follows its changes: the host’s message `setTheme` and other frames of the browser. Where Protheus
 * has set no theme, PO UI’s own stays.
 *
 * @example
 * providers: [provideProtheus(), provideProtheusTheme()]
 */
export function provideProtheusTheme(): EnvironmentProviders {
  return makeEnvironmentProviders([
    { provide: ENVIRONMENT_INITIALIZER, multi: true, useValue: followTheme },
  ]);
}

function followTheme(): void {
  // On a server there is nothing to paint.
  if (typeof window === 'undefined') return;
  const themes = inject(ProThemeService);
  const destroyed = inject(DestroyRef);
  const stored = ({ key }: StorageEvent): void => {
    if (key === 'ProTheme') themes.setTheme();
  };
  addEventListener('storage', stored);
  const messages = inject(ProtheusChannel)
    .messages('setTheme')
    .subscribe(({ content }) => themes.setTheme(numberOf(content)));
  destroyed.onDestroy(() => {
    removeEventListener('storage', stored);
    messages.unsubscribe();
  });
  themes.setTheme();
}

/**
 * The theme that a message names; `undefined` where it names none and the application’s
 * `advpltojs.js` has written it to the storage.
 */
function numberOf(content: string): number | undefined {
  try {
    const value: unknown = JSON.parse(content);
    if (typeof value === 'number') return value;
    return (value as { Configuration?: number } | null)?.Configuration;
  } catch {
    return undefined;
  }
}
