import fc from 'fast-check';
import { firstValueFrom, lastValueFrom, of, Subject, toArray } from 'rxjs';
import { fetchAllProtheusPages, fetchProtheusPages } from './fetch-pages';

describe('fetchProtheusPages', () => {
  it('emits the items of each page before it requests the next one', () => {
    const pages = [1, 2].map(() => new Subject<{ items: number[]; hasNext: boolean }>());
    const requested: number[] = [];
    const seen: number[][] = [];
    fetchProtheusPages(page => {
      requested.push(page);
      return pages[page - 1];
    }).subscribe(items => seen.push(items));

    expect(requested).toEqual([1]);
    pages[0].next({ items: [1, 2], hasNext: true });
    pages[0].complete();
    expect(seen).toEqual([[1, 2]]);
    expect(requested).toEqual([1, 2]);
  });

  it('starts with the first page for each subscriber', async () => {
    const all = fetchAllProtheusPages(page => of({ items: [page], hasNext: page < 2 }));

    expect(await firstValueFrom(all)).toEqual([1, 2]);
    expect(await firstValueFrom(all)).toEqual([1, 2]);
  });

  it('completes at a page without items, even when hasNext is true', async () => {
    const pages = fetchProtheusPages<number>(page =>
      of(page === 1 ? { items: [1], hasNext: true } : { hasNext: true }),
    );

    expect(await lastValueFrom(pages.pipe(toArray()))).toEqual([[1], []]);
  });

  it('throws NGP231 when the server ignores the page', async () => {
    const all = fetchAllProtheusPages(() => of({ items: [1, 2], hasNext: true }));

    await expectAsync(firstValueFrom(all)).toBeRejectedWith(
      jasmine.objectContaining({ code: 'NGP231' }),
    );
  });

  it('emits each item once and in order, whatever the size of the pages', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 0, max: 60 }),
        fc.integer({ min: 1, max: 9 }),
        async (count, size) => {
          const all = Array.from({ length: count }, (_, index) => index);
          const load = (page: number) =>
            of({ items: all.slice((page - 1) * size, page * size), hasNext: page * size < count });
          expect(await firstValueFrom(fetchAllProtheusPages(load))).toEqual(all);
        },
      ),
    );
  });
});
