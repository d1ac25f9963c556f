import observed from '../../../../../conformance/observed-request-urls.json';
import table from '../../../../../conformance/url-table.json';
import { restBase } from '../app-config/rest-base';
import { classifyUrl } from './classify-url';
import { kindOf, type UrlClassification, type UrlScope } from './url-classification';

interface Expectation {
  readonly rule?: number;
  readonly kind?: string;
  readonly sent?: string;
  readonly authorization?: boolean;
}

interface Row extends Expectation {
  readonly url: string;
  /** The endpoint's absolute URL is inside the application's folder on that host. */
  readonly collides?: boolean;
  readonly except?: readonly (Expectation & { rest?: string[]; base?: string[] })[];
}

/** The URL as it would leave the page; one that is not valid is returned unchanged. */
function absolute(url: string, base?: string): string {
  try {
    return new URL(url, base).href;
  } catch {
    return url;
  }
}

/** The rules that do not change the URL. */
const UNCHANGED = [2, 3, 5, 6];

describe('the URL table', () => {
  for (const base of table.baseHrefs) {
    const documentBase = new URL(base.name, table.page + base.page).href;

    it(`has the folder of the base href ${base.name}`, () => {
      expect(new URL(documentBase).pathname).toBe(base.folder);
    });

    for (const rest of table.restBases) {
      const { api_baseUrl, href, path } = rest;
      const scope: UrlScope = { documentBase, restBase: restBase(rest, documentBase) };
      const fill = (template: string): string =>
        template
          .replace(/\{page\}/g, table.page)
          .replace(/\{folder\}/g, base.folder)
          .replace(/\{restPath\}/g, path)
          .replace(/\{rest\}/g, href);

      it(`resolves ${api_baseUrl} on a page under ${base.name}`, () => {
        expect(scope.restBase).toEqual(jasmine.objectContaining({ href, path }));
      });

      for (const group of table.groups) {
        it(`${api_baseUrl} with ${base.name}: ${group.title}`, () => {
          for (const row of group.rows as readonly Row[]) {
            const url = fill(row.url);
            const exception = (row.except ?? (group as Partial<Row>).except)?.find(
              ({ rest: rests, base: bases }) =>
                (rests?.includes(api_baseUrl) ?? true) && (bases?.includes(base.name) ?? true),
            );
            const expected: Expectation = { ...group, ...row, ...exception };
            const isRest = expected.kind === 'rest';

            const classified = classifyUrl(url, scope) as UrlClassification;
            expect({
              url,
              rule: classified.rule,
              kind: kindOf(classified),
              sent: absolute(classified.url, documentBase),
              token: classified.token,
              tenant: classified.tenant,
            } as unknown).toEqual({
              url,
              rule: expected.rule,
              kind: expected.kind,
              sent: absolute(fill(expected.sent as string)),
              token: isRest && expected.authorization !== false,
              tenant: isRest,
            });
            if (UNCHANGED.includes(classified.rule)) {
              expect(classified.url).toBe(url);
            }

            const again = classifyUrl(classified.url, scope) as UrlClassification;
            expect(again.url).withContext(`${url}, classified again`).toBe(classified.url);
            if (row.collides && api_baseUrl === '/app-root' && base.folder === '/app-root/demo/') {
              // The endpoint is inside the application's folder: as an absolute URL it is a file of
              // the application. The interceptor marks the requests that it has classified.
              expect(again.rule).toBe(3);
            } else {
              expect({
                url,
                kind: kindOf(again),
                token: again.token,
                tenant: again.tenant,
              }).toEqual({
                url,
                kind: kindOf(classified),
                token: classified.token,
                tenant: classified.tenant,
              });
            }
          }
        });
      }
    }
  }
});

describe('URLs that public applications write', () => {
  /** The value of a literal when the program runs. */
  const literal = (written: string): string =>
    written
      .replace('HOST', observed.host)
      .replace(/\$\{[^}]*\}/g, (variable, index: number) =>
        index === 0
          ? observed.leadingVariable
          : (observed.pathVariables[variable as '${path}'] ?? observed.variable),
      );

  for (const { name, documentBase, api_baseUrl } of observed.installations) {
    const base = restBase({ api_baseUrl: literal(api_baseUrl) }, documentBase);

    for (const group of observed.groups) {
      it(`${name}: ${group.title}`, () => {
        const kind = group.kindIn?.[name as 'development'] ?? group.kind;
        const sent = group.sentIn?.[name as 'embedded'] ?? group.sent;
        for (const url of group.urls.map(literal)) {
          const classified = classifyUrl(url, {
            documentBase,
            restBase: base,
          }) as UrlClassification;
          const target = sent
            .replace('{rest}', base.href)
            .replace('{base}', documentBase)
            .replace('{url}', url)
            .replace('{relative}', url.replace(/^\//, ''));

          expect({
            url,
            kind: kindOf(classified),
            sent: absolute(classified.url, documentBase),
            token: classified.token,
          } as unknown).toEqual({
            url,
            kind,
            sent: absolute(target),
            token: kind === 'rest',
          });
        }
      });
    }
  }
});
