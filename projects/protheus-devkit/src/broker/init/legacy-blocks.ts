import { type IniBlock } from './ini-writer.js';
import { type Plan, type PlannedServer } from './plan.js';

/** @returns The values of the two parameters that the older set needs. */
export function legacyParameters(plan: Plan): { MV_GCTPURL: string; MV_BACKEND: string } {
  const [first] = plan.servers;
  const port = plan.publicPort === 443 ? '' : `:${plan.publicPort}`;
  const page =
    plan.scenario === 'b'
      ? `https://${plan.publicName}${port}`
      : `http://${first?.reachedAs}:${first?.httpPort}`;
  const rest = plan.scenario === 'b' ? page : `http://${first?.reachedAs}:${first?.restPort}`;
  return { MV_GCTPURL: page, MV_BACKEND: `${rest}${plan.restPath}` };
}

/** The sections of a server before LIB 20200214 or AppServer 7.00.191205P. */
export function legacyBlocks(plan: Plan, server: PlannedServer): readonly IniBlock[] {
  const { MV_GCTPURL, MV_BACKEND } = legacyParameters(plan);
  const slash = /\\|^[A-Za-z]:/.test(plan.rootPath) ? '\\' : '/';
  return [
    {
      section: 'Drivers',
      entries: [
        { key: 'Active', value: 'TCP', comment: 'O servidor atende TCP.' },
        {
          key: 'MultiProtocolPort',
          value: 0,
          comment: 'Sem porta multiprotocolo: SmartClient, páginas e REST têm cada um a sua porta.',
        },
      ],
    },
    {
      section: 'TCP',
      entries: [
        { key: 'Type', value: 'TCPIP', comment: 'Protocolo da porta.' },
        {
          key: 'Port',
          value: server.port,
          comment: 'Porta do SmartClient: a mesma de REMOTE_SERVER no broker.',
        },
      ],
    },
    {
      section: 'HTTP',
      comment: `Servidor das páginas dos aplicativos. Crie no Protheus (Configurador, Parâmetros) dois parâmetros do tipo caractere:\nMV_GCTPURL com o conteúdo ${MV_GCTPURL}\nMV_BACKEND com o conteúdo ${MV_BACKEND}`,
      entries: [
        { key: 'Enable', value: 1, comment: 'Liga o servidor HTTP.' },
        { key: 'Port', value: server.httpPort, comment: 'Porta das páginas, a de MV_GCTPURL.' },
        {
          key: 'Path',
          value: `${plan.rootPath.replace(/[\\/]+$/, '')}${slash}http-root`,
          comment:
            'A pasta é fixa: http-root dentro do RootPath. É nela que a FwCallApp extrai os aplicativos.',
        },
      ],
    },
    ...restBlocks(plan, server),
  ];
}

function restBlocks(plan: Plan, server: PlannedServer): readonly IniBlock[] {
  return [
    {
      section: 'HTTPV11',
      entries: [
        { key: 'Enable', value: 1, comment: 'Liga o REST.' },
        { key: 'Sockets', value: 'HTTPREST', comment: 'A seção da porta do REST.' },
      ],
    },
    {
      section: 'HTTPREST',
      entries: [
        {
          key: 'Port',
          value: server.restPort,
          comment: 'Porta do REST, a de MV_BACKEND. Não pode ser a de [TCP] nem a de [HTTP].',
        },
        { key: 'URIs', value: 'HTTPURI', comment: 'A seção do caminho do REST.' },
        { key: 'Security', value: 1, comment: 'O REST exige o token do usuário.' },
      ],
    },
    {
      section: 'HTTPURI',
      entries: [
        { key: 'URL', value: plan.restPath, comment: 'O caminho do REST, o final de MV_BACKEND.' },
        { key: 'PrepareIn', value: 'ALL', comment: 'Prepara todas as empresas e filiais.' },
        {
          key: 'Instances',
          value: '1,10,1,1',
          comment: 'Threads: mínimo, máximo, livres e incremento.',
        },
        ...(plan.scenario === 'a' ? corsEntries(server) : []),
      ],
    },
    {
      section: 'ONSTART',
      entries: [{ key: 'Jobs', value: 'HTTPJOB', comment: 'O que sobe junto com o servidor.' }],
    },
    {
      section: 'HTTPJOB',
      entries: [
        { key: 'Main', value: 'HTTP_START', comment: 'A função que sobe o REST.' },
        { key: 'Environment', value: plan.environment, comment: 'O ambiente do REST.' },
      ],
    },
  ];
}

function corsEntries({ reachedAs, httpPort }: PlannedServer) {
  return [
    {
      key: 'CORSEnable',
      value: 1,
      comment: 'A página e o REST têm portas diferentes: para o navegador, são origens diferentes.',
    },
    {
      key: 'AllowOrigin',
      value: `http://${reachedAs}:${httpPort}`,
      comment: 'A origem das páginas.',
    },
  ];
}
