import {
  DestroyRef,
  ENVIRONMENT_INITIALIZER,
  type EnvironmentProviders,
  inject,
  makeEnvironmentProviders,
} from '@angular/core';
import { ProtheusChannel } from 'ngx-protheus';
import { hasLocalStorage } from '../local-storage';
import { ProThemeService } from './pro-theme.service';

/**
 * Applies the theme that the user chose in Protheus, from the first screen on, and follows its
 * changes: the message `setTheme` of the host, and other frames of the browser. If Protheus has set
 * no theme, or one without a number from 0 to 2, it is the light classic one.
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
  if (!hasLocalStorage()) return;
  const themes = inject(ProThemeService);
  const destroyRef = inject(DestroyRef);
  const onStorage = ({ key }: StorageEvent): void => {
    if (key === 'ProTheme') themes.setTheme();
  };
  addEventListener('storage', onStorage);
  const messages = inject(ProtheusChannel)
    .messages('setTheme')
    .subscribe(({ content }) => themes.setTheme(themeNumberIn(content)));
  destroyRef.onDestroy(() => {
    removeEventListener('storage', onStorage);
    messages.unsubscribe();
  });
  themes.setTheme();
  if (themes.theme() === undefined) themes.setTheme(0);
}

/**
 * The number of the theme in a message; `undefined` if there is none, because the application's
 * `advpltojs.js` has written it to the storage.
 */
function themeNumberIn(content: unknown): number | undefined {
  if (typeof content === 'number') return content;
  return (content as { Configuration?: number } | null)?.Configuration;
}
