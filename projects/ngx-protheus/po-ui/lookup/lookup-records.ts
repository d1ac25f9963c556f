import { type PoLookupFilter } from '@po-ui/ng-components';
import { type ProtheusPage } from 'ngx-protheus';
import {
  catchError,
  finalize,
  map,
  type Observable,
  of,
  Subject,
  switchMap,
  takeUntil,
  timer,
} from 'rxjs';

/** The parameters of a search. */
export interface ProLookupSearch {
  readonly filter?: string;
  readonly page?: number;
  readonly pageSize?: number;
}

/** What `LookupRecords` needs from a field. */
export interface LookupSource<T> {
  /** The property of a record that is the value. */
  fieldValue(): keyof T & string;
  load(search: ProLookupSearch): Observable<ProtheusPage<T>>;
  find(code: string): Observable<T>;
  cached(code: string): T | undefined;
  /** Whether the form already holds this code, so that the user did not type it. */
  isFormValue(code: string): boolean;
  onError(error: unknown): void;
  /** Called when the request for the record of a code has ended. */
  onSettled(): void;
}

const EMPTY_PAGE = { items: [], hasNext: false };

/** Loads the records of a field for PO UI's lookup. */
export class LookupRecords<T extends object> implements PoLookupFilter {
  readonly #source: LookupSource<T>;

  readonly #cancelled = new Subject<void>();
  #setByForm = false;
  #clearsIfNotFound = false;

  constructor(source: LookupSource<T>) {
    this.#source = source;
  }

  /**
   * Whether the record that PO UI selects now belongs to a code that the form set. Resets the
   * state.
   */
  consumeSetByForm(): boolean {
    const setByForm = this.#setByForm;
    this.#setByForm = false;
    return setByForm;
  }

  /** Clears the field if there is no record of the next code that the form sets. */
  clearNextIfNotFound(): void {
    this.#clearsIfNotFound = true;
  }

  /** Cancels the pending request. */
  cancel(): void {
    this.#cancelled.next();
  }

  /** Loads a page of the records that contain the filter. */
  getFilteredItems(search: ProLookupSearch): Observable<ProtheusPage<T>> {
    const { filter = '', page = 1 } = search;
    return this.#source.load(search).pipe(
      switchMap(found =>
        // The services search the descriptions only, but the user may have typed a code.
        filter && page === 1 && !found.items.length ? this.#pageWithCode(filter) : of(found),
      ),
      catchError(error => {
        this.#source.onError(error);
        return of(EMPTY_PAGE);
      }),
    );
  }

  /**
   * Loads the record of a code that the user typed or the form set; emits `null` if there is none.
   */
  getObjectByValue(value: string | unknown[]): Observable<T | null> {
    const code = String(value);
    // PO UI does not unsubscribe from the previous request.
    this.#cancelled.next();
    const setByForm = this.#source.isFormValue(code);
    const keepsCode = setByForm && !this.#clearsIfNotFound;
    this.#clearsIfNotFound = false;
    return this.#loadRecord(code).pipe(
      map(item => this.#nonEmpty(item)),
      catchError(error => {
        // It is no error when the new company does not have the branch.
        if (keepsCode || !setByForm) this.#source.onError(error);
        return of(null);
      }),
      map(found => {
        // The form keeps its value when the record could not be loaded.
        const item = found ?? (keepsCode ? ({ [this.#source.fieldValue()]: code } as T) : null);
        this.#setByForm = setByForm && !!item;
        return item;
      }),
      takeUntil(this.#cancelled),
      // After PO UI, which disables its field during the request and then enables it.
      finalize(() => queueMicrotask(() => this.#source.onSettled())),
    );
  }

  #loadRecord(code: string): Observable<T> {
    // In the next macrotask, as for a response of the server: the other fields of the form have
    // their values then. PO UI marks its control as pending in between.
    return timer(0).pipe(
      switchMap(() => {
        const cached = this.#source.cached(code);
        return cached ? of(cached) : this.#source.find(code);
      }),
    );
  }

  #pageWithCode(code: string): Observable<ProtheusPage<T>> {
    return this.#source.find(code).pipe(
      map(found => this.#nonEmpty(found)),
      map(item => (item ? { items: [item], hasNext: false } : EMPTY_PAGE)),
      catchError(() => of(EMPTY_PAGE)),
    );
  }

  /** AdvPL sends an empty record if there is none. */
  #nonEmpty(item: T | null): T | null {
    return item?.[this.#source.fieldValue()] ? item : null;
  }
}
