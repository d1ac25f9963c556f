import { computed, DestroyRef, inject, Injectable, signal } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';

import { ProThemeService } from '../../theme/pro-theme.service';

/** The switch between the light and the dark theme, which the ERP remembers for the user. */
@Injectable()
export class DarkSwitch {
  private readonly theme = inject(ProThemeService);
  private readonly destroyed = inject(DestroyRef);

  /** Whether the user may use it. */
  readonly allowed = signal(false);

  /** Whether the dark theme is on. */
  readonly on = computed(() => this.theme.theme() === 1);

  /** Asks the ERP whether he may. */
  look(): void {
    this.theme
      .canUseDarkTheme()
      .pipe(takeUntilDestroyed(this.destroyed))
      .subscribe(allowed => this.allowed.set(allowed));
  }

  /** Changes the theme now, and the profile behind it. */
  turn(on: boolean): void {
    if (on === this.on()) return;
    this.theme.setDark(on);
    this.theme.setThemeProfile(on).subscribe();
  }
}
