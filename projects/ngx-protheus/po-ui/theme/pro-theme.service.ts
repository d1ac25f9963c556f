import { inject, Injectable, type Signal, signal } from '@angular/core';
import { type PoThemeService, PoThemeTypeEnum } from '@po-ui/ng-components';
import { ProSessionInfoService } from 'ngx-protheus';
import { type Observable, of, switchMap, tap } from 'rxjs';
import { DarkProfile } from './dark-profile';
import { injectPoTheme } from './inject-po-theme';
import { PROTHEUS_THEMES, type ProtheusThemes } from './protheus-themes';

/** A theme of Protheus: 0 classic light, 1 classic dark, 2 sunset light. */
export type ProtheusThemeNumber = keyof ProtheusThemes;

const NAMES: Readonly<Record<ProtheusThemeNumber, string>> = {
  0: 'Light Classic',
  1: 'Dark Classic',
  2: 'Sunset Light',
};

/**
 * Applies the themes of Protheus with PO UI's theme service, so that the application looks like the
 * ERP. `provideProtheusTheme()` follows the theme of the host automatically.
 */
@Injectable({ providedIn: 'root' })
export class ProThemeService {
  readonly #poTheme = injectPoTheme();
  readonly #session = inject(ProSessionInfoService);
  readonly #themes = inject(PROTHEUS_THEMES);
  readonly #profile = inject(DarkProfile);
  readonly #applied = signal<ProtheusThemeNumber | undefined>(undefined);
  /** The light theme that replaces the dark one when it is switched off. */
  #light: ProtheusThemeNumber = 0;

  /** The applied theme; `undefined` while PO UI's own is in use. */
  readonly theme: Signal<ProtheusThemeNumber | undefined> = this.#applied.asReadonly();

  /**
   * Applies a theme.
   *
   * @param theme The number of a theme. Default: the host's setting in `localStorage.ProTheme`.
   * Without a known number nothing changes.
   */
  setTheme(theme: number | undefined = this.#session.getTheme()?.Configuration): void {
    if (theme !== 0 && theme !== 1 && theme !== 2) return;
    if (theme !== 1) this.#light = theme;
    if (theme === this.#applied()) return;
    const { theme: poTheme, dark = false } = this.#themes[theme];
    this.#applyToPoUi(poTheme, dark);
    this.#applied.set(theme);
  }

  /**
   * Switches between the dark theme and the last light one, for all frames of the browser.
   *
   * @param dark Whether to apply the dark theme.
   */
  setDark(dark: boolean): void {
    const theme = dark ? 1 : this.#light;
    this.setTheme(theme);
    this.#session.setTheme({ Configuration: theme, Description: NAMES[theme] });
  }

  /** Whether the user may choose the dark theme. Inside Protheus AdvPL decides. */
  canUseDarkTheme(): Observable<boolean> {
    return this.#profile.isAllowed();
  }

  /** Whether the dark theme is chosen in the profile of the user. */
  getThemeProfile(): Observable<boolean> {
    return this.#profile.read();
  }

  /**
   * Stores the choice of the dark theme in the profile of the user.
   *
   * @param value `true` or `'true'` for the dark theme.
   * @returns Whether it was stored.
   */
  setThemeProfile(value: string | boolean): Observable<boolean> {
    return this.#profile.write(String(value) === 'true');
  }

  /**
   * Applies the dark theme if the user may choose it and has chosen it.
   *
   * @returns Whether it was applied.
   */
  applyProfile(): Observable<boolean> {
    return this.canUseDarkTheme().pipe(
      switchMap(allowed => (allowed ? this.getThemeProfile() : of(false))),
      tap(dark => {
        if (dark) this.setDark(true);
      }),
    );
  }

  #applyToPoUi(theme: Parameters<PoThemeService['setTheme']>[0], dark: boolean): void {
    const type = dark ? PoThemeTypeEnum.dark : PoThemeTypeEnum.light;
    // PO UI 17 has no accessibility levels; later versions keep the level of the application. Asked
    // for another level than AA, PO UI writes a size to the storage.
    const isAA = document.documentElement.dataset['a11y'] === 'AA';
    const a11y = isAA ? this.#poTheme.getA11yLevel?.() : undefined;
    this.#poTheme.setTheme(theme, type, a11y);
  }
}
