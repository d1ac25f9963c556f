import { type PoComboFilter, type PoComboOption } from '@po-ui/ng-components';
import { type Observable, from } from 'rxjs';

/** One item of a list of REST. */
export type RestItem = Readonly<Record<string, string | undefined>>;

/** Where the options of a field come from. */
export interface RestOptionSource {
  /** A page of the list, or all that fits a search. */
  list(search: string, page: number, pageSize: number): Promise<readonly RestItem[]>;
  /** One item by its code. */
  one(value: string): Promise<RestItem | undefined>;
  /** The code of an item. */
  value(item: RestItem): string;
  /** What a person reads. */
  label(item: RestItem): string;
}

/** The options of a PO UI combo, read from REST as they are needed. */
export class RestOptions implements PoComboFilter {
  constructor(private readonly source: RestOptionSource) {}

  getFilteredData(search: {
    value?: string;
    page?: number;
    pageSize?: number;
  }): Observable<PoComboOption[]> {
    const { value = '', page = 1, pageSize = 20 } = search;
    const read = this.source.list(value, page, pageSize);
    return from(read.then(items => items.map(item => this.option(item))).catch(() => []));
  }

  getObjectByValue(value: string | number): Observable<PoComboOption> {
    const code = String(value);
    const read = this.source.one(code).catch(() => undefined);
    return from(
      // What the server does not know is shown as it is written.
      read.then(item => (item ? this.option(item) : { value: code, label: code })),
    );
  }

  private option(item: RestItem): PoComboOption {
    return { value: this.source.value(item), label: this.source.label(item) };
  }
}
