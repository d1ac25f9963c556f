import { faultCatalogue, type HostFaults } from '../../faults/catalogue.js';
import { isFaultName } from '../../faults/read-fault.js';
import { json } from '../../server/reply.js';
import { type PageRoute } from './page-route.js';

/** The faults: what there is, and what is on. */
export const faultRoutes: readonly PageRoute[] = [
  { method: 'GET', path: '/faults', answer: () => json(faultCatalogue) },
  {
    method: 'PUT',
    path: '/faults',
    answer(state, { body }) {
      state.faults.set(readFaultValues(body));
      state.pages.broadcast({ kind: 'state' });
      return json(state.faults.current);
    },
  },
];

const typeOf = { switch: 'boolean', number: 'number', text: 'string' } as const;

/** The faults of a body: known names with values of the right type; `false` is off. */
function readFaultValues(body: Readonly<Record<string, unknown>>): HostFaults {
  return Object.fromEntries(
    Object.entries(body).filter(
      ([name, value]) =>
        isFaultName(name) && value !== false && typeof value === typeOf[faultCatalogue[name].kind],
    ),
  );
}
