import { environmentBlocks, extraEnvironments } from './environment-blocks.js';
import { type IniBlock, type IniEntry, printIni } from './ini-writer.js';
import { legacyBlocks } from './legacy-blocks.js';
import { type Plan, type PlannedServer } from './plan.js';

/** @returns The parts of a server's appserver.ini that the broker and FwCallApp need. */
export function serverIni(plan: Plan, server: PlannedServer, index: number): string {
  const { environment, legacy } = plan;
  const comment = `Servidor ${index + 1}: as chaves de que o broker e a FwCallApp precisam.\nJunte estas seções ao appserver.ini que o servidor já tem; as outras chaves dele ficam como estão.\nApp_Environment e App_Environment_Extra são iguais em todos os servidores.`;
  return printIni(plan, comment, [
    general(plan),
    ...(legacy ? legacyBlocks(plan, server) : multiProtocol(plan, server)),
    ...environmentBlocks(plan, [environment, ...extraEnvironments(plan)]),
  ]);
}

function general(plan: Plan): IniBlock {
  return {
    section: 'General',
    entries: [
      ...(plan.legacy ? [] : appEnvironment(plan)),
      {
        key: 'MaxStringSize',
        value: 10,
        comment: 'Necessário para requisições REST com mais de 1 MB, como anexos.',
      },
    ],
  };
}

function appEnvironment(plan: Plan): readonly IniEntry[] {
  const extras = extraEnvironments(plan);
  return [
    {
      key: 'App_Environment',
      value: plan.environment,
      comment:
        'Um só ambiente, que existe neste arquivo. Cria na porta multiprotocolo as rotas do WebApp, do REST e dos aplicativos (LIB 20200214, AppServer 7.00.191205P; obrigatória a partir do release 12.1.2510).',
    },
    ...(extras.length
      ? [
          {
            key: 'App_Environment_Extra',
            value: [plan.environment, ...extras].join(','),
            comment:
              'Todos os ambientes com aplicativos, inclusive o de cima (LIB 20241007, release 12.1.2410). Muitos nomes deixam a subida lenta.',
          },
        ]
      : []),
  ];
}

function multiProtocol(plan: Plan, { port }: PlannedServer): readonly IniBlock[] {
  const { secureServers, serverCertificate, serverKey } = plan;
  return [
    {
      section: 'Drivers',
      entries: [
        { key: 'Active', value: 'TCP', comment: 'O servidor atende TCP.' },
        {
          key: 'MultiProtocolPort',
          value: 1,
          comment:
            'A porta multiprotocolo serve o SmartClient, o WebApp, o REST e os aplicativos na mesma porta. Ligada é o padrão; com 0, a FwCallApp volta ao conjunto antigo ([HTTP] e MV_).',
        },
        {
          key: 'MultiProtocolPortSecure',
          value: secureServers ? 1 : 0,
          comment: secureServers
            ? 'A porta usa SSL, e o navegador precisa de um certificado válido para o nome que chama.'
            : 'A porta não usa SSL. A TOTVS não recomenda: com SSL no proxy, os aplicativos podem receber endereços http:// que o navegador barra.',
        },
      ],
    },
    ...(secureServers
      ? [
          {
            section: 'MPP',
            comment: 'Certificado da porta multiprotocolo.',
            entries:
              serverCertificate === undefined
                ? [
                    {
                      key: 'SSL_Default',
                      value: 1,
                      comment:
                        'Usa o certificado que acompanha o AppServer, válido só para localhost. Troque por SSL_Certificate e SSL_Key se os usuários chegam a esta porta sem passar por um proxy.',
                    },
                  ]
                : [
                    {
                      key: 'SSL_Certificate',
                      value: serverCertificate,
                      comment: 'Certificado (PEM) com os nomes que os usuários chamam.',
                    },
                    {
                      key: 'SSL_Key',
                      value: serverKey ?? '',
                      comment: 'Chave privada desse certificado (PEM).',
                    },
                  ],
          },
        ]
      : []),
    {
      section: 'TCP',
      entries: [
        { key: 'Type', value: 'TCPIP', comment: 'Protocolo da porta.' },
        {
          key: 'Port',
          value: port,
          comment:
            'A porta multiprotocolo: a mesma de REMOTE_SERVER no broker. Não use este número em [HTTP] nem no REST.',
        },
      ],
    },
  ];
}
