import { printIni } from './ini-writer.js';
import { type Plan } from './plan.js';

/** @returns The connection for each user's smartclient.ini. */
export function smartclientIni(plan: Plan): string {
  const { scenario, broker, publicName, publicPort } = plan;
  const port = publicPort === 443 ? '' : `:${publicPort}`;
  return printIni(
    plan,
    'SmartClient: junte esta seção ao smartclient.ini de cada usuário e escolha-a na tela de conexão.',
    [
      {
        section: 'broker-ws',
        entries: [
          {
            key: 'Server',
            value:
              scenario === 'a'
                ? `http://${broker.host}:${broker.port}`
                : `https://${publicName}${port}`,
            comment:
              scenario === 'a'
                ? 'O broker, com a porta no endereço (LOCAL_SERVER_PORT). "http://" liga o WebSocket; não escreva Port à parte.'
                : 'O proxy reverso: "https://" diz que a conexão é criptografada até ele. Não escreva Port à parte.',
          },
          {
            key: 'BrokerProxy',
            value: 1,
            comment: 'Diz que é um broker: a conexão se recupera de uma queda de rede.',
          },
        ],
      },
    ],
  );
}
