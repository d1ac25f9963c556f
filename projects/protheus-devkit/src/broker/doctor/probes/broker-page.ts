import { SOURCES } from '../../check/sources.js';
import { get } from '../connection.js';
import { found, type Probe } from '../probe.js';

/** The broker's query address must not be public. */
export const brokerPageProbe: Probe = {
  code: 'PDK377',
  title: { pt: 'Consulta do broker', en: "The broker's query page" },
  async *look(context) {
    const url = `${context.target.origin}/totvs_broker_query/PING`;
    const { status, body } = await get(url, context);
    // A single page application answers 200 to anything.
    if (status !== 200 || /<app-root|<base\b/i.test(body)) return;
    yield found(
      { code: 'PDK377', severity: 'warning', source: SOURCES.brokerQuery, file: url },
      {
        pt: 'A consulta do broker responde neste endereço: qualquer um que o alcança lê os servidores, a configuração e os usuários conectados.',
        en: "The broker's query page answers at this address: anybody who reaches it reads the servers, the configuration and the connected users.",
      },
      {
        pt: 'Responda 404 a /totvs_broker_query no proxy; consulte o broker só de dentro da rede.',
        en: 'Answer 404 to /totvs_broker_query in the proxy; query the broker from inside the network only.',
      },
    );
  },
};
