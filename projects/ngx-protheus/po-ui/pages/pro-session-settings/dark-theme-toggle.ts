import { computed, DestroyRef, inject, Injectable, signal } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { ProThemeService } from '../../theme/pro-theme.service';

/**
 * Switches between the light and the dark theme; the ERP stores the choice in the user's profile.
 */
@Injectable()
export class DarkThemeToggle {
  readonly #theme = inject(ProThemeService);
  readonly #destroyRef = inject(DestroyRef);

  /** Whether the user may choose the dark theme. */
  readonly allowed = signal(false);

  /** Whether the dark theme is on. */
  readonly on = computed(() => this.#theme.theme() === 1);

  /** Requests from the ERP whether the user may choose. */
  load(): void {
    this.#theme
      .canUseDarkTheme()
      .pipe(takeUntilDestroyed(this.#destroyRef))
      .subscribe(allowed => this.allowed.set(allowed));
  }

  /** Applies the theme and stores the choice in the profile. */
  set(on: boolean): void {
    if (on === this.on()) return;
    this.#theme.setDark(on);
    this.#theme.setThemeProfile(on).subscribe();
  }
}
