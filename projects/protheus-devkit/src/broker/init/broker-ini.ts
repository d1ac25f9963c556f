import { type IniEntry, printIni } from './ini-writer.js';
import { type Plan } from './plan.js';

/** @returns The appserver.ini of the broker's own process. */
export function brokerIni(plan: Plan): string {
  const start =
    plan.platform === 'windows'
      ? 'appserver.exe -d -balance_smart_client_desktop (na console), ou -i -balance_smart_client_desktop (instala como serviço)'
      : './appserver -a -balance_smart_client_desktop. No Linux, o ini tem o nome do binário: appserver-broker lê appserver-broker.ini';
  return printIni(
    plan,
    `Broker: um processo só para ele, separado dos servidores do ERP.\nInicie com: ${start}.\nDepois de mudar algo, verifique: npx protheus-devkit broker check <pasta>`,
    [
      {
        section: 'General',
        entries: [
          {
            key: 'ConsoleLog',
            value: 1,
            comment: 'Grava o que o broker faz no console.log.',
          },
        ],
      },
      {
        section: 'BALANCE_SMART_CLIENT_DESKTOP',
        comment: 'Balanceia o SmartClient Desktop.',
        entries: entries(plan),
      },
    ],
  );
}

function entries(plan: Plan): readonly IniEntry[] {
  const { broker, servers, scenario, legacy } = plan;
  return [
    {
      key: 'LOCAL_SERVER_PORT',
      value: broker.port,
      comment:
        scenario === 'a'
          ? 'Porta em que o broker atende: a mesma do endereço no smartclient.ini.'
          : 'Porta em que o broker atende: é para ela que o proxy leva o SmartClient.',
    },
    ...servers.map(({ host, port }, index) => ({
      key: `REMOTE_SERVER_${String(index + 1).padStart(2, '0')}`,
      value: `${host} ${port}`,
      comment:
        index === 0
          ? `Servidores balanceados: máquina e ${legacy ? 'porta TCP' : 'porta multiprotocolo ([TCP] Port)'}, separadas por espaço. Não inclua o Master do balanceamento antigo.`
          : `Servidor ${index + 1}.`,
    })),
    {
      key: 'CLIENT_IS_WEBSOCKET',
      value: 1,
      comment:
        'Liga o WebSocket (binário 20.3.0.0 ou superior). É obrigatório quando o smartclient.ini tem um endereço http:// ou https://.',
    },
    {
      key: 'ALLOW_ANY_CLIENT',
      value: plan.anyClient ? 1 : 0,
      comment: plan.anyClient
        ? 'Deixa entrar também quem não usa WebSocket com o broker: WebApp, Electron e as páginas dos aplicativos PO UI. Por isso cada servidor acima precisa ser uma porta multiprotocolo.'
        : 'Só entra o SmartClient configurado para o broker com WebSocket. Com 1 entrariam também WebApp e Electron, e cada servidor acima precisaria ser uma porta multiprotocolo.',
    },
    {
      key: 'MONITORING_TYPE',
      value: plan.monitoring,
      comment:
        'Como o broker verifica se os servidores estão vivos. Um tipo com _SSL combina com MultiProtocolPortSecure=1 nos servidores; um com _ACTIVE mantém uma conexão e verifica a cada segundo.',
    },
    {
      key: 'SORT_METHOD',
      value: plan.sort,
      comment:
        'Como o servidor é escolhido. Os métodos SERVER_ comparam o estado dos servidores e só funcionam com um MONITORING_TYPE que termina em _ACTIVE.',
    },
  ];
}
