import { SOURCES } from '../../../findings/sources.js';
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
        pt: 'A consulta do broker responde neste endereço: qualquer cliente que o alcança pode ler os servidores, a configuração e os usuários conectados.',
        en: "The broker's query page responds at this URL: every client that reaches it can read the servers, the configuration and the connected users.",
      },
      {
        pt: 'Responda 404 a /totvs_broker_query no proxy; consulte o broker só de dentro da rede.',
        en: 'Respond 404 to /totvs_broker_query in the proxy; query the broker only from inside the network.',
      },
    );
  },
};
