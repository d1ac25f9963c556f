import { computed, inject, Injectable, type Signal } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { PoLanguageService } from '@po-ui/ng-components';
import { BehaviorSubject, type Observable } from 'rxjs';

/** The languages of PO UI, and of the texts here. */
export type ProUiLanguageCode = 'pt' | 'es' | 'en' | 'ru';

/**
 * The language of the texts: that of PO UI, so that a field and its search dialog have the same
 * one. The texts change with {@link use} without a reload of the page; PO UI's own components read
 * the language when they are created.
 */
@Injectable({ providedIn: 'root' })
export class ProUiLanguage {
  readonly #poUi = inject(PoLanguageService);
  readonly #language = new BehaviorSubject(this.#poUi.getLanguage());

  /** Emits the language as PO UI stores it, such as `pt-br`: the current one, then each change. */
  readonly changes: Observable<string> = this.#language.asObservable();

  /** The language as PO UI stores it, such as `pt-br`. */
  readonly full: Signal<string> = toSignal(this.#language, { requireSync: true });

  /** One of the four languages; `pt` for any other. */
  readonly short: Signal<ProUiLanguageCode> = computed(() => {
    this.full();
    return this.#poUi.getShortLanguage() as ProUiLanguageCode;
  });

  /**
   * Changes the language of PO UI and of the texts here.
   *
   * @param language Such as `pt-BR`; an invalid value is ignored, as by PO UI.
   */
  use(language: string): void {
    this.#poUi.setLanguage(language);
    this.#language.next(this.#poUi.getLanguage());
  }
}
