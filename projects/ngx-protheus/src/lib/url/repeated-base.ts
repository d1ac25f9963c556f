import { type RestBase } from '../app-config/rest-base';

/**
 * The part at the start of an endpoint that the REST base ends with, or that is Protheus's usual name
 * for it: the base already leads there, so that the server receives it twice.
 *
 * @param url An endpoint as the application wrote it, which is put under the REST base.
 * @returns The part, such as `/rest`; `undefined` when nothing is repeated.
 */
export function repeatedBase(url: string, { path }: Pick<RestBase, 'path'>): string | undefined {
  const written = segmentsOf(url.replace(/[?#].*$/s, ''));
  const base = segmentsOf(path);
  // A whole URL path is an endpoint of its own name at least: `/rest` alone may be one.
  for (let count = Math.min(base.length, written.length - 1); count > 0; count--) {
    const start = written.slice(0, count).join('/');
    if (start.toLowerCase() === base.slice(-count).join('/').toLowerCase()) return `/${start}`;
  }
  return written.length > 1 && /^rest\d*$/i.test(written[0]) ? `/${written[0]}` : undefined;
}

function segmentsOf(path: string): string[] {
  return path.split('/').filter(segment => segment && segment !== '.');
}
