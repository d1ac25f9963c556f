import { Injectable } from '@angular/core';

/** Texts with placeholders for values, as AdvPL's `I18N()` writes them. */
@Injectable({ providedIn: 'root' })
export class ProI18nService {
  /**
   * Replaces the placeholders in a text by values: `#1[name]#` and `#1` by the first, and so on. A
   * placeholder without a value is not changed.
   *
   * @example
   * ```ts
   * ProI18nService.getTranslateTokenString('Pedido #1[numero]# de #2[cliente]#', ['000001', 'Ana']);
   * ```
   */
  static getTranslateTokenString(str: string, values: readonly unknown[] = []): string {
    return str.replace(/#(\d+)(?:\[.*?\]#)?/g, (placeholder, number: string) =>
      +number > 0 && +number <= values.length ? String(values[+number - 1]) : placeholder,
    );
  }
}
