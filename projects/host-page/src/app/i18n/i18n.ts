import { computed, inject, Injectable, signal } from '@angular/core';
import { type NoteEntry } from '../../../../protheus-devkit/src/host/log/log-entries.js';
import { type NoteText } from '../../../../protheus-devkit/src/host/log/note-texts.js';
import { HostApi } from '../host/host-api';
import { readSetting, writeSetting } from '../settings';
import { en } from './en';
import { es } from './es';
import { fill } from './fill';
import { preferredLanguage } from './preferred-language';
import { pt } from './pt';
import { type PageLanguage, type Texts } from './texts';

const texts: Readonly<Record<PageLanguage, Texts>> = { pt, en, es };

/** The language of the page: the browser's, until the user chooses another. */
@Injectable({ providedIn: 'root' })
export class I18n {
  readonly language = signal<PageLanguage>(
    preferredLanguage([readSetting('language') ?? '', ...navigator.languages]),
  );

  /** The texts of the page in the current language. */
  readonly texts = computed<Texts>(() => texts[this.language()]);

  /** The texts of the host's notes, once they are loaded. */
  readonly #noteTexts = signal<Readonly<Record<string, NoteText>>>({});

  constructor() {
    void inject(HostApi)
      .notes()
      .then(
        texts => this.#noteTexts.set(texts),
        () => undefined,
      );
  }

  /** A text with its values. */
  text(key: keyof Texts, values: Readonly<Record<string, string | number>> = {}): string {
    return fill(this.texts()[key], values);
  }

  /** The text of a note of the host; in English until the texts are loaded. */
  note({ topic, values, text }: NoteEntry): string {
    const template = this.#noteTexts()[topic]?.[this.language()];
    return template === undefined ? text : fill(template, values);
  }

  choose(language: PageLanguage): void {
    this.language.set(language);
    writeSetting('language', language);
  }
}
