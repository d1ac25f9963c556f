import { DestroyRef, inject, signal } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { finalize } from 'rxjs';
import { ListService } from './list.service';

/** The rows of a table that loads a page at a time. Create it in an injection context. */
export class PagedList<T> {
  readonly #endpoint: string;

  readonly #list = inject(ListService);
  readonly #destroyRef = inject(DestroyRef);
  #page = 0;

  readonly items = signal<T[]>([]);
  readonly hasNext = signal(false);
  readonly loading = signal(false);

  constructor(endpoint: string) {
    this.#endpoint = endpoint;
    this.loadMore();
  }

  /** Loads the next page. */
  loadMore(): void {
    this.loading.set(true);
    this.#list
      .page<T>(this.#endpoint, ++this.#page)
      .pipe(
        finalize(() => this.loading.set(false)),
        takeUntilDestroyed(this.#destroyRef),
      )
      .subscribe(({ items, hasNext }) => {
        this.items.update(previous => [...previous, ...items]);
        this.hasNext.set(hasNext);
      });
  }

  /** Loads the list again from the first page. */
  reload(): void {
    this.#page = 0;
    this.items.set([]);
    this.loadMore();
  }
}
