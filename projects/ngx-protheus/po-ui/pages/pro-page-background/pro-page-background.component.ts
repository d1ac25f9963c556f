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
import { ProUiLanguage } from '../../i18n/pro-ui-language';
import { LanguageChoice } from '../languages/language-choice';
import { ServerLanguages, shortOf } from '../languages/server-languages';
import { proPageBackgroundTexts } from '../../i18n/pro-page-background.literals';

/**
 * The page around a sign-in: the content on the left with logos above and below, a picture on the
 * right where there is room, and the choice of the language.
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
  private readonly choice = inject(LanguageChoice);

  /** @internal */
  readonly texts = injectLiterals('proPageBackground', proPageBackgroundTexts);
  /** @internal */
  readonly ui = inject(ProUiLanguage);

  private readonly languages = toSignal(inject(ServerLanguages).list, { initialValue: [] });

  /** @internal What PO UI’s select shows. */
  readonly options = computed<PoSelectOption[]>(() =>
    this.languages().map(({ description, language }) => ({ label: description, value: language })),
  );
  /** @internal The one of these that is spoken. */
  readonly spoken = computed(
    () => this.languages().find(({ language }) => shortOf(language) === this.ui.short())?.language,
  );

  /** The address of a picture for the right side. */
  @Input('p-background') background?: string;

  /** Whether the logo goes away on narrow screens. */
  @Input({ alias: 'p-hide-logo', transform: booleanAttribute }) hideLogo = false;

  /** A text over the picture. */
  @Input('p-highlight-info') highlightInfo?: string;

  /** The address of the logo above the content. */
  @Input('p-logo') logo?: string;

  /** The address of the logo below the content. */
  @Input('p-secondary-logo') secondaryLogo?: string;

  /** Whether the language can be chosen. */
  @Input({ alias: 'p-show-select-language', transform: booleanAttribute })
  showSelectLanguage = false;

  /** Emits the language that was chosen; texts, requests and AdvPL have it already. */
  @Output('p-selected-language') readonly selectedLanguage: EventEmitter<string> =
    new EventEmitter<string>();

  /** @internal */
  choose(language: string | undefined): void {
    if (!language || language === this.spoken()) return;
    this.choice.choose(language);
    this.selectedLanguage.emit(language);
  }
}
