import { type Address, type Plan } from './plan.js';

/** A group of servers behind a proxy. */
export interface Pool {
  readonly name: 'protheus_broker' | 'protheus' | 'protheus_pages' | 'protheus_rest';
  readonly secure: boolean;
  readonly members: readonly Address[];
  readonly comment: string;
}

/** A path and the group that serves it. */
export interface Route {
  readonly path: string;
  readonly pool: Pool;
  /** Seconds without data. */
  readonly timeout: number;
  readonly comment: string;
}

/** A site of the proxy. */
export interface Site {
  readonly name: string;
  readonly comment: string;
  readonly routes: readonly Route[];
}

/** @returns The sites of the proxy. The longest path is first: Apache uses the first that matches. */
export function proxySites(plan: Plan): readonly Site[] {
  const { publicName, webName, idleTimeout } = plan;
  const broker: Pool = {
    name: 'protheus_broker',
    secure: false,
    members: [plan.broker],
    comment: 'O broker: atende sem SSL; a criptografia termina no proxy.',
  };
  const sites: Site[] = [
    {
      name: publicName,
      comment:
        'O nome que o SmartClient chama. O Protheus precisa da raiz do nome: não o publique em um subcaminho.',
      routes: [
        ...applicationRoutes(plan),
        {
          path: '/',
          pool: broker,
          timeout: idleTimeout,
          comment: 'Todo o resto vai ao broker: é por aqui que o SmartClient abre o WebSocket.',
        },
      ],
    },
  ];
  const [pool] = pools(plan);
  if (webName && pool) {
    sites.push({
      name: webName,
      comment:
        'O nome dos navegadores (WebApp): vai direto aos servidores, e o cookie de rota mantém página, REST e WebSocket no mesmo.',
      routes: [
        ...applicationRoutes(plan).filter(route => route.path !== '/webapp/'),
        { path: '/', pool, timeout: idleTimeout, comment: 'WebApp e o seu WebSocket.' },
      ],
    });
  }
  return sites;
}

/** @returns The groups of servers without the broker. */
function pools(plan: Plan): readonly Pool[] {
  const { legacy, secureServers, servers } = plan;
  const members = (port: 'port' | 'httpPort' | 'restPort') =>
    servers.map(server => ({ host: server.reachedAs, port: server[port] }));
  return legacy
    ? [
        {
          name: 'protheus_pages',
          secure: false,
          members: members('httpPort'),
          comment: 'As portas [HTTP] dos servidores: páginas dos aplicativos.',
        },
        {
          name: 'protheus_rest',
          secure: false,
          members: members('restPort'),
          comment: 'As portas do REST, na mesma ordem: o mesmo cookie leva ao mesmo servidor.',
        },
      ]
    : [
        {
          name: 'protheus',
          secure: secureServers,
          members: members('port'),
          comment: 'As portas multiprotocolo dos servidores: WebApp, aplicativos e REST.',
        },
      ];
}

function applicationRoutes(plan: Plan): readonly Route[] {
  const { legacy, idleTimeout, requestTimeout, restPath } = plan;
  const [pages, rest = pages] = pools(plan);
  if (!pages || !rest) return [];
  const routes: Route[] = [
    {
      path: '/app-root/',
      pool: pages,
      timeout: requestTimeout,
      comment: 'Páginas dos aplicativos que a FwCallApp abre.',
    },
    {
      path: `${restPath}/`,
      pool: rest,
      timeout: requestTimeout,
      comment: 'REST, no mesmo nome da página: sem CORS e sem conteúdo misto.',
    },
    ...(legacy
      ? []
      : [
          {
            path: '/webapp/',
            pool: pages,
            timeout: idleTimeout,
            comment: 'WebApp no navegador.',
          },
        ]),
  ];
  return routes.sort((one, other) => other.path.length - one.path.length);
}
