import { faultCatalogue, type HostFaults } from '../faults/catalogue.js';
import { type FaultSet } from '../faults/fault-set.js';
import { isFaultName } from '../faults/read-fault.js';
import { json, type Reply } from '../http/reply.js';
import { type AppPages } from '../running-apps/app-pages.js';
import { type PageRoute } from './page-route.js';

/** What the routes of the faults use. */
export interface FaultRouteParts {
  readonly faults: FaultSet;
  readonly pages: Pick<AppPages, 'broadcast'>;
}

/** The faults: the catalogue, and those that are on. */
export function faultRoutes({ faults, pages }: FaultRouteParts): readonly PageRoute[] {
  const setFaults = (values: HostFaults): Reply => {
    faults.set(values);
    pages.broadcast({ kind: 'state' });
    return json(faults.current);
  };
  return [
    { method: 'GET', path: '/faults', handler: () => json(faultCatalogue) },
    { method: 'PUT', path: '/faults', handler: ({ body }) => setFaults(validFaults(body)) },
    // For two changes in quick succession: the page has not yet read the result of the first.
    {
      method: 'PATCH',
      path: '/faults',
      handler({ body }) {
        const others = Object.entries(faults.current).filter(([name]) => !(name in body));
        return setFaults({ ...Object.fromEntries(others), ...validFaults(body) });
      },
    },
  ];
}

const typeOf = { switch: 'boolean', number: 'number', text: 'string' } as const;

/** The faults of a body: known names with values of their type; `false` switches one off. */
function validFaults(body: Readonly<Record<string, unknown>>): HostFaults {
  return Object.fromEntries(
    Object.entries(body).filter(
      ([name, value]) =>
        isFaultName(name) && value !== false && typeof value === typeOf[faultCatalogue[name].kind],
    ),
  );
}
