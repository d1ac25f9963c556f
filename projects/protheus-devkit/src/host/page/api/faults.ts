import { faultCatalogue, type HostFaults } from '../../faults/catalogue.js';
import { isFaultName } from '../../faults/read-fault.js';
import { type HostState } from '../../host-state.js';
import { json, type Reply } from '../../http/reply.js';
import { type PageRoute } from './page-route.js';

/** The faults: what there is, and what is on. */
export const faultRoutes: readonly PageRoute[] = [
  { method: 'GET', path: '/faults', answer: () => json(faultCatalogue) },
  {
    method: 'PUT',
    path: '/faults',
    answer: (state, { body }) => setFaults(state, readFaultValues(body)),
  },
  // Two switches in quick succession: whoever turns the second does not know of the first yet.
  {
    method: 'PATCH',
    path: '/faults',
    answer(state, { body }) {
      const others = Object.entries(state.faults.current).filter(([name]) => !(name in body));
      return setFaults(state, { ...Object.fromEntries(others), ...readFaultValues(body) });
    },
  },
];

function setFaults(state: HostState, faults: HostFaults): Reply {
  state.faults.set(faults);
  state.pages.broadcast({ kind: 'state' });
  return json(state.faults.current);
}

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
