import { computed, inject, Injectable, type Signal } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { PoLanguageService } from '@po-ui/ng-components';
import { BehaviorSubject, type Observable } from 'rxjs';

/** The languages of PO UI, and of the texts here. */
export type ProUiLanguageCode = 'pt' | 'es' | 'en' | 'ru';

/**
 * The language of the texts: PO UI’s own, so that a field and the window it opens speak alike.
 * Texts follow {@link use} without the page being loaded anew; PO UI’s own components take the
 * language when they are created.
 */
@Injectable({ providedIn: 'root' })
export class ProUiLanguage {
  private readonly poUi = inject(PoLanguageService);
  private readonly language = new BehaviorSubject(this.poUi.getLanguage());

  /** The language as PO UI keeps it, `pt-br`: the present one, and each that follows. */
  readonly changes: Observable<string> = this.language.asObservable();

  /** The language as PO UI keeps it: `pt-br`. */
  readonly full: Signal<string> = toSignal(this.language, { requireSync: true });

  /** One of the four languages; `pt` in place of any other. */
  readonly short: Signal<ProUiLanguageCode> = computed(() => {
    this.full();
    return this.poUi.getShortLanguage() as ProUiLanguageCode;
  });

  /**
   * Changes the language of PO UI and of the texts here.
   *
   * @param language Such as `pt-BR`; what names no language is left alone, as PO UI does.
   */
  use(language: string): void {
    this.poUi.setLanguage(language);
    this.language.next(this.poUi.getLanguage());
  }
}
