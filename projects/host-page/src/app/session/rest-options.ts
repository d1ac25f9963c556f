import { type PoComboFilter, type PoComboOption } from '@po-ui/ng-components';
import { from, type Observable } from 'rxjs';

/** An item of a REST list. */
export type RestItem = Readonly<Record<string, string | undefined>>;

/** The REST resource of a field's options. */
export interface RestOptionSource {
  /** A page of the list, or all items that match a search. */
  list(search: string, page: number, pageSize: number): Promise<readonly RestItem[]>;
  /** The item with a code. */
  byCode(code: string): Promise<RestItem | undefined>;
  /** The code of an item. */
  value(item: RestItem): string;
  /** The text that the user reads. */
  label(item: RestItem): string;
}

/** The options of a PO UI combo, read from REST on demand. */
export class RestOptions implements PoComboFilter {
  readonly #source: RestOptionSource;

  constructor(source: RestOptionSource) {
    this.#source = source;
  }

  getFilteredData(search: {
    value?: string;
    page?: number;
    pageSize?: number;
  }): Observable<PoComboOption[]> {
    const { value = '', page = 1, pageSize = 20 } = search;
    const read = this.#source.list(value, page, pageSize);
    return from(read.then(items => items.map(item => this.#option(item))).catch(() => []));
  }

  getObjectByValue(value: string | number): Observable<PoComboOption> {
    const code = String(value);
    const read = this.#source.byCode(code).catch(() => undefined);
    return from(
      // An unknown code is shown as it is.
      read.then(item => (item ? this.#option(item) : { value: code, label: code })),
    );
  }

  #option(item: RestItem): PoComboOption {
    return { value: this.#source.value(item), label: this.#source.label(item) };
  }
}
