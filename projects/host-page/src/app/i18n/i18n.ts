import { Injectable, computed, signal } from '@angular/core';
import { type FaultDescription } from '../../../../protheus-devkit/src/host/faults/catalogue.js';
import { type NoteEntry } from '../../../../protheus-devkit/src/host/log/host-log.js';
import { readSetting, writeSetting } from '../settings';
import { en } from './en';
import { es } from './es';
import { faultsEs } from './faults.es';
import { fill } from './fill';
import { notesEs } from './notes.es';
import { notesPt } from './notes.pt';
import { preferredLanguage } from './preferred-language';
import { pt } from './pt';
import { type PageLanguage, type Texts } from './texts';

const texts: Readonly<Record<PageLanguage, Texts>> = { pt, en, es };

/** The language of the page: the browser's, until the person chooses another. */
@Injectable({ providedIn: 'root' })
export class I18n {
  readonly language = signal<PageLanguage>(
    preferredLanguage([readSetting('language') ?? '', ...navigator.languages]),
  );

  /** What the page says, in the language of now. */
  readonly texts = computed<Texts>(() => texts[this.language()]);

  /** A text with its values filled in. */
  text(key: keyof Texts, values: Readonly<Record<string, string | number>> = {}): string {
    return fill(this.texts()[key], values);
  }

  /** What a note of the host says. A topic that has no translation is said in English. */
  note({ topic, values, text }: NoteEntry): string {
    const notes: Readonly<Record<string, string>> =
      { pt: notesPt, es: notesEs, en: {} }[this.language()] ?? {};
    const template = notes[topic];
    return template === undefined ? text : fill(template, values);
  }

  /** What a fault is. */
  fault(name: string, { text }: FaultDescription): string {
    const language = this.language();
    if (language !== 'es') return text[language];
    return (faultsEs as Readonly<Record<string, string>>)[name] ?? text.en;
  }

  choose(language: PageLanguage): void {
    this.language.set(language);
    writeSetting('language', language);
  }
}
