import {
  booleanAttribute,
  ChangeDetectionStrategy,
  Component,
  computed,
  EventEmitter,
  inject,
  Input,
  Output,
} from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { FormsModule } from '@angular/forms';
import { PoFieldModule, type PoSelectOption } from '@po-ui/ng-components';
import { injectLiterals } from '../../i18n/inject-literals';
import { proPageBackgroundTexts } from '../../i18n/pro-page-background.literals';
import { ProUiLanguage } from '../../i18n/pro-ui-language';
import { LanguageSwitcher } from '../languages/language-switcher';
import { baseLanguage, ServerLanguages } from '../languages/server-languages';

/**
 * The layout of the sign-in pages: the content on the left with logos above and below, a picture on
 * the right of wide screens, and a select for the language.
 *
 * @example
 * <pro-page-background p-logo="assets/logo.svg" p-background="assets/port.jpg" p-show-select-language>
 *   <h1>Bem-vindo</h1>
 * </pro-page-background>
 */
@Component({
  selector: 'pro-page-background',
  standalone: true,
  imports: [FormsModule, PoFieldModule],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './pro-page-background.component.html',
  styleUrl: './pro-page-background.component.css',
})
export class ProPageBackgroundComponent {
  readonly #switcher = inject(LanguageSwitcher);

  /** @internal */
  readonly texts = injectLiterals('proPageBackground', proPageBackgroundTexts);
  /** @internal */
  readonly ui = inject(ProUiLanguage);

  readonly #languages = toSignal(inject(ServerLanguages).list, { initialValue: [] });

  /** @internal The options of the select. */
  readonly options = computed<PoSelectOption[]>(() =>
    this.#languages().map(({ description, language }) => ({ label: description, value: language })),
  );
  /** @internal The option of the current language. */
  readonly current = computed(
    () =>
      this.#languages().find(({ language }) => baseLanguage(language) === this.ui.short())
        ?.language,
  );

  /** The URL of a picture for the right side. */
  @Input('p-background') background?: string;

  /** Whether to hide the logos on narrow screens. */
  @Input({ alias: 'p-hide-logo', transform: booleanAttribute }) hideLogo = false;

  /** A text over the picture. */
  @Input('p-highlight-info') highlightInfo?: string;

  /** The URL of the logo above the content. */
  @Input('p-logo') logo?: string;

  /** The URL of the logo below the content. */
  @Input('p-secondary-logo') secondaryLogo?: string;

  /** Whether to show the select for the language. */
  @Input({ alias: 'p-show-select-language', transform: booleanAttribute })
  showSelectLanguage = false;

  /** Emits the chosen language after it was set for the texts and requests, and sent to AdvPL. */
  @Output('p-selected-language') readonly selectedLanguage: EventEmitter<string> =
    new EventEmitter<string>();

  /** @internal */
  choose(language: string | undefined): void {
    if (!language || language === this.current()) return;
    this.#switcher.setLanguage(language);
    this.selectedLanguage.emit(language);
  }
}
