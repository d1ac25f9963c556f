import { inject, Injectable, signal, type Signal } from '@angular/core';
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
 * The theme of Protheus, on PO UI’s theme service: the application looks like the ERP around it.
 * `provideProtheusTheme()` follows the host by itself.
 */
@Injectable({ providedIn: 'root' })
export class ProThemeService {
  private readonly poTheme = injectPoTheme();
  private readonly session = inject(ProSessionInfoService);
  private readonly themes = inject(PROTHEUS_THEMES);
  private readonly profile = inject(DarkProfile);
  private readonly applied = signal<ProtheusThemeNumber | undefined>(undefined);
  /** The light theme to go back to from the dark one. */
  private light: ProtheusThemeNumber = 0;

  /** The theme that was applied; `undefined` as long as PO UI’s own is left alone. */
  readonly theme: Signal<ProtheusThemeNumber | undefined> = this.applied.asReadonly();

  /**
   * Applies a theme.
   *
   * @param theme The number of a theme; without it the host’s setting, `localStorage.ProTheme`. When
   * there is none, nothing changes.
   */
  setTheme(theme: number | undefined = this.session.getTheme()?.Configuration): void {
    if (theme !== 0 && theme !== 1 && theme !== 2) return;
    if (theme !== 1) this.light = theme;
    if (theme === this.applied()) return;
    const { theme: poTheme, dark = false } = this.themes[theme];
    this.paint(poTheme, dark);
    this.applied.set(theme);
  }

  /** Changes between the dark theme and the light one before it, for all frames of the browser. */
  setDark(dark: boolean): void {
    const theme = dark ? 1 : this.light;
    this.setTheme(theme);
    this.session.setTheme({ Configuration: theme, Description: NAMES[theme] });
  }

  /** Whether the user may choose the dark theme: inside Protheus AdvPL says. */
  canUseDarkTheme(): Observable<boolean> {
    return this.profile.isAllowed();
  }

  /** Whether the profile of the user wants the dark theme. */
  getThemeProfile(): Observable<boolean> {
    return this.profile.read();
  }

  /** Keeps in the profile of the user whether he wants the dark theme; emits whether it was kept. */
  setThemeProfile(value: string | boolean): Observable<boolean> {
    return this.profile.write(String(value) === 'true');
  }

  /** Applies the dark theme if the user may have it and wants it; emits whether it was applied. */
  applyProfile(): Observable<boolean> {
    return this.canUseDarkTheme().pipe(
      switchMap(allowed => (allowed ? this.getThemeProfile() : of(false))),
      tap(dark => {
        if (dark) this.setDark(true);
      }),
    );
  }

  private paint(theme: Parameters<PoThemeService['setTheme']>[0], dark: boolean): void {
    const type = dark ? PoThemeTypeEnum.dark : PoThemeTypeEnum.light;
    // PO UI 17 knows no levels of accessibility; the others keep the application's.
    const a11y = this.poTheme.getA11yLevel?.();
    this.poTheme.setTheme(theme, type, a11y);
  }
}
