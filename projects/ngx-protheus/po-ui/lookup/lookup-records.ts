import { type PoLookupFilter } from '@po-ui/ng-components';
import { type ListPage } from 'ngx-protheus';
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

/** What a search asks for. */
export interface ProLookupSearch {
  readonly filter?: string;
  readonly page?: number;
  readonly pageSize?: number;
}

/** Where the records of a field come from, and what it knows of its value. */
export interface LookupSource<T> {
  /** The property of a record that is the value. */
  fieldValue(): keyof T & string;
  load(search: ProLookupSearch): Observable<ListPage<T>>;
  find(code: string): Observable<T>;
  known(code: string): T | undefined;
  /** Whether the form holds this code already, so that nobody typed it. */
  isWritten(code: string): boolean;
  failed(error: unknown): void;
  /** The record of a code was found, or not. */
  settled(): void;
}

const NOTHING = { items: [], hasNext: false };

/** The records of a field, as PO UI’s lookup asks for them. */
export class LookupRecords<T extends object> implements PoLookupFilter {
  private readonly superseded = new Subject<void>();
  private byForm = false;
  private dropsUnknown = false;

  constructor(private readonly source: LookupSource<T>) {}

  /** Whether the record that PO UI selects now is that of a code the form wrote. */
  takeByForm(): boolean {
    const { byForm } = this;
    this.byForm = false;
    return byForm;
  }

  /** The next code that the form writes is dropped where there is no record of it. */
  dropUnknown(): void {
    this.dropsUnknown = true;
  }

  /** Asks for nothing more. */
  stop(): void {
    this.superseded.next();
  }

  /** A page of the records that a text is found in. */
  getFilteredItems(search: ProLookupSearch): Observable<ListPage<T>> {
    const { filter = '', page = 1 } = search;
    return this.source.load(search).pipe(
      switchMap(found =>
        // The services search the descriptions; who types a code means the record of that code.
        filter && page === 1 && !found.items.length ? this.pageOfCode(filter) : of(found),
      ),
      catchError(error => {
        this.source.failed(error);
        return of(NOTHING);
      }),
    );
  }

  /** The record of a code that was typed, or that the form wrote; `null` when there is none. */
  getObjectByValue(value: string | unknown[]): Observable<T | null> {
    const code = String(value);
    // PO UI does not let go of the request before.
    this.superseded.next();
    const byForm = this.source.isWritten(code);
    const keeps = byForm && !this.dropsUnknown;
    this.dropsUnknown = false;
    return this.record(code).pipe(
      map(item => this.existing(item)),
      catchError(error => {
        // That another company does not have the branch is no failure.
        if (keeps || !byForm) this.source.failed(error);
        return of(null);
      }),
      map(found => {
        // What a form holds is not lost because it cannot be described.
        const item = found ?? (keeps ? ({ [this.source.fieldValue()]: code } as T) : null);
        this.byForm = byForm && !!item;
        return item;
      }),
      takeUntil(this.superseded),
      // After PO UI, which disables its field while it waits and then undoes it.
      finalize(() => queueMicrotask(() => this.source.settled())),
    );
  }

  private record(code: string): Observable<T> {
    // A turn later, when what stands beside the field in the form has arrived too, and as an answer
    // of the server would come: PO UI marks its control as pending in between.
    return timer(0).pipe(
      switchMap(() => {
        const known = this.source.known(code);
        return known ? of(known) : this.source.find(code);
      }),
    );
  }

  private pageOfCode(code: string): Observable<ListPage<T>> {
    return this.source.find(code).pipe(
      map(found => this.existing(found)),
      map(item => (item ? { items: [item], hasNext: false } : NOTHING)),
      catchError(() => of(NOTHING)),
    );
  }

  /** AdvPL answers with an empty record where there is none. */
  private existing(item: T | null): T | null {
    return item?.[this.source.fieldValue()] ? item : null;
  }
}
