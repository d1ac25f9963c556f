import observed from '../../../../../conformance/observed-request-urls.json';
import table from '../../../../../conformance/url-table.json';
import { restBase } from '../app-config/rest-base';
import { type UrlClassification, type AddressScope, kindOf } from './url-classification';
import { decide } from './classify-url';

interface Expectation {
  readonly rule?: number;
  readonly kind?: string;
  readonly sent?: string;
  readonly authorization?: boolean;
}

interface Row extends Expectation {
  readonly address: string;
  /** The endpoint's absolute address lies in the application's folder on that host. */
  readonly collides?: boolean;
  readonly except?: readonly (Expectation & { rest?: string[]; base?: string[] })[];
}

/** The address as it would leave the page; one that is none stays as it is. */
function absolute(url: string, base?: string): string {
  try {
    return new URL(url, base).href;
  } catch {
    return url;
  }
}

/** The rules that hand an address on as it was written. */
const UNCHANGED = [2, 3, 5, 6];

describe('the address table', () => {
  for (const base of table.baseHrefs) {
    const documentBase = new URL(base.name, table.page + base.page).href;

    it(`knows the folder of the base href ${base.name}`, () => {
      expect(new URL(documentBase).pathname).toBe(base.folder);
    });

    for (const rest of table.restBases) {
      const { api_baseUrl, href, path } = rest;
      const scope: AddressScope = { documentBase, restBase: restBase(rest, documentBase) };
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
            const url = fill(row.address);
            const exception = (row.except ?? (group as Partial<Row>).except)?.find(
              one =>
                (one.rest?.includes(api_baseUrl) ?? true) &&
                (one.base?.includes(base.name) ?? true),
            );
            const expected: Expectation = { ...group, ...row, ...exception };
            const isRest = expected.kind === 'rest';

            const decision = decide(url, scope) as UrlClassification;
            expect({
              url,
              rule: decision.rule,
              kind: kindOf(decision),
              sent: absolute(decision.url, documentBase),
              token: decision.token,
              tenant: decision.tenant,
            } as unknown).toEqual({
              url,
              rule: expected.rule,
              kind: expected.kind,
              sent: absolute(fill(expected.sent as string)),
              token: isRest && expected.authorization !== false,
              tenant: isRest,
            });
            if (UNCHANGED.includes(decision.rule)) {
              expect(decision.url).toBe(url);
            }

            const again = decide(decision.url, scope) as UrlClassification;
            expect(again.url).withContext(`${url}, second pass`).toBe(decision.url);
            if (row.collides && api_baseUrl === '/app-root' && base.folder === '/app-root/demo/') {
              // The endpoint's place is in the application's folder: as an absolute address it is
              // a file of the application. The interceptor marks what it has decided.
              expect(again.rule).toBe(3);
            } else {
              expect({
                url,
                kind: kindOf(again),
                token: again.token,
                tenant: again.tenant,
              }).toEqual({
                url,
                kind: kindOf(decision),
                token: decision.token,
                tenant: decision.tenant,
              });
            }
          }
        });
      }
    }
  }
});

describe('addresses that public applications write', () => {
  /** What a literal becomes when the program runs. */
  const literal = (address: string): string =>
    address
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
        for (const address of group.addresses.map(literal)) {
          const decision = decide(address, { documentBase, restBase: base }) as UrlClassification;
          const target = sent
            .replace('{rest}', base.href)
            .replace('{base}', documentBase)
            .replace('{address}', address)
            .replace('{relative}', address.replace(/^\//, ''));

          expect({
            address,
            kind: kindOf(decision),
            sent: absolute(decision.url, documentBase),
            token: decision.token,
          } as unknown).toEqual({
            address,
            kind,
            sent: absolute(target),
            token: kind === 'rest',
          });
        }
      });
    }
  }
});
