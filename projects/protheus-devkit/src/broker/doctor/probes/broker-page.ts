import { SOURCES } from '../../../findings/sources.js';
import { brokerQueryText } from '../../model/shared-texts.js';
import { type Probe, probeFinding } from '../support/probe.js';
import { get } from '../support/probe-request.js';

/** Checks that the broker's query page is not public. */
export const brokerPageProbe: Probe = {
  name: 'broker-page',
  code: 'PDK377',
  title: { pt: 'Consulta do broker', en: "The broker's query page" },
  async *run(context) {
    const url = `${context.target.origin}/totvs_broker_query/PING`;
    const { status, body } = await get(url, context);
    // A single page application responds 200 to any URL.
    if (status !== 200 || /<app-root|<base\b/i.test(body)) return;
    yield probeFinding(
      { code: 'PDK377', severity: 'warning', source: SOURCES.brokerQuery, file: url },
      {
        message: brokerQueryText({
          pt: 'A consulta do broker responde',
          en: "The broker's query page responds",
        }),
        solution: {
          pt: 'Responda 404 a /totvs_broker_query no proxy; consulte o broker só de dentro da rede.',
          en: 'Respond 404 to /totvs_broker_query in the proxy; query the broker only from inside the network.',
        },
      },
    );
  },
};
