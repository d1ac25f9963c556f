import { Injectable } from '@angular/core';

/** Texts with places for values, as AdvPL’s `I18N()` writes them. */
@Injectable({ providedIn: 'root' })
export class ProI18nService {
  /**
   * Puts values into a text: `#1[name]#` and `#1` are the first, and so on. A place without a value
   * stays as it is.
   *
   * @example
   * ```ts
   * ProI18nService.getTranslateTokenString('Pedido #1[numero]# de #2[cliente]#', ['000001', 'Ana']);
   * ```
   */
  static getTranslateTokenString(str: string, values: readonly unknown[] = []): string {
    return str.replace(/#(\d+)(?:\[.*?\]#)?/g, (place, number: string) =>
      +number > 0 && +number <= values.length ? String(values[+number - 1]) : place,
    );
  }
}
