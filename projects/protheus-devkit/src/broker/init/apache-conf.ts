import { asciiComment } from './comment.js';
import { type Plan } from './plan.js';
import { proxySites, type Route, type Site } from './proxy-routes.js';

/** The modules that the site needs, as `a2enmod` names them. */
export const APACHE_MODULES = [
  ...['ssl', 'headers', 'alias', 'proxy', 'proxy_http', 'proxy_balancer'],
  ...['lbmethod_byrequests', 'slotmem_shm', 'authz_core'],
] as const;

const COOKIE = 'PROTHEUS_ROUTE';

/** The site of Apache 2.4.47 or later for scenario B. */
export function apacheConf(plan: Plan): string {
  const sites = proxySites(plan);
  const balanced = sites
    .flatMap(({ routes }) => routes)
    .filter(({ pool }) => pool.name !== 'protheus_broker');
  const balancers = [...new Map(balanced.map(route => [balancerName(route), route])).values()];
  const lines = [
    ...note(
      '',
      'Proxy reverso na frente do broker e dos servidores (cenário B), Apache 2.4.47 ou superior.',
    ),
    ...note('', `Módulos: ${APACHE_MODULES.join(' ')}.`),
    ...note('', 'Verifique com: apachectl -t'),
    ...(plan.publicPort === 443
      ? []
      : [
          ...note('', 'As portas 80 e 443 já são abertas pela instalação do Apache; esta não.'),
          `Listen ${plan.publicPort}`,
        ]),
    ...balancers.flatMap(route => ['', ...balancer(route)]),
    ...(plan.publicPort === 443 ? sites.flatMap(site => ['', ...redirect(site)]) : []),
    ...sites.flatMap(site => ['', ...host(plan, site)]),
  ];
  return `${lines.join('\n')}\n`;
}

function note(indent: string, text: string) {
  return asciiComment(text, `${indent}# `);
}

// Apache keeps the time limit and the upgrade with the member, not with the path: one group of members
// for each limit. The routes have the same names in all of them, so that one cookie serves all.
function balancerName({ pool, timeout }: Route): string {
  return `${pool.name}_${timeout}s`;
}

function balancer(route: Route): readonly string[] {
  const { pool, timeout } = route;
  const scheme = pool.secure ? 'https' : 'http';
  return [
    ...note('', `${pool.comment} Limite: ${timeout} segundos em silêncio.`),
    `<Proxy "balancer://${balancerName(route)}">`,
    ...pool.members.map(
      ({ host, port }, index) =>
        `  BalancerMember "${scheme}://${host}:${port}" route=s${index + 1} upgrade=websocket timeout=${timeout} connectiontimeout=5 retry=30`,
    ),
    ...note(
      '  ',
      'Afinidade: o cookie guarda a rota (s1, s2 ...), igual em todos os grupos, e leva sempre ao mesmo servidor.',
    ),
    `  ProxySet stickysession=${COOKIE}`,
    '</Proxy>',
  ];
}

function redirect({ name }: Site): readonly string[] {
  return [
    ...note('', '308 mantém o método: com 301, um POST chegaria como GET, sem o corpo.'),
    '<VirtualHost *:80>',
    `  ServerName ${name}`,
    `  Redirect 308 / https://${name}/`,
    '</VirtualHost>',
  ];
}

function host(plan: Plan, { name, comment, routes }: Site): readonly string[] {
  const port = plan.publicPort;
  return [
    ...note('', comment),
    `<VirtualHost *:${port}>`,
    `  ServerName ${name}`,
    '',
    '  SSLEngine on',
    `  SSLCertificateFile "${forward(plan.certificate)}"`,
    `  SSLCertificateKeyFile "${forward(plan.certificateKey)}"`,
    '  SSLProtocol -all +TLSv1.2 +TLSv1.3',
    '',
    ...note('  ', 'O servidor recebe o nome que o navegador chamou, e que a conexão é https.'),
    '  ProxyPreserveHost On',
    '  RequestHeader set X-Forwarded-Proto https',
    ...note('  ', 'Anexos e listas grandes.'),
    `  LimitRequestBody ${plan.bodyLimit * 1_048_576}`,
    ...(routes.some(({ pool }) => pool.secure)
      ? [
          ...note(
            '  ',
            'Até os servidores a conexão é criptografada de novo. O certificado deles não é verificado; para verificar, use SSLProxyVerify require e SSLProxyCACertificateFile.',
          ),
          '  SSLProxyEngine on',
          '  SSLProxyProtocol -all +TLSv1.2 +TLSv1.3',
          '  SSLProxyVerify none',
          '  SSLProxyCheckPeerName off',
          '  SSLProxyCheckPeerExpire off',
        ]
      : []),
    '',
    ...note('  ', 'O cookie de rota, gravado quando o servidor escolhido muda.'),
    `  Header add Set-Cookie "${COOKIE}=.%{BALANCER_WORKER_ROUTE}e; Path=/; HttpOnly; Secure; SameSite=Lax" env=BALANCER_ROUTE_CHANGED`,
    ...note(
      '  ',
      'A entrada do aplicativo é sempre revalidada: depois de um patch, um servidor pode ter outra versão.',
    ),
    '  <LocationMatch "(?i)/(?:index\\.html|appconfig\\.json)?$">',
    '    Header merge Cache-Control no-cache',
    '  </LocationMatch>',
    '',
    ...note(
      '  ',
      'A consulta do broker mostra servidores, configuração e usuários: não é publicada.',
    ),
    '  RedirectMatch 404 "(?i)^/totvs_broker_query"',
    '  ProxyPassMatch "(?i)^/totvs_broker_query" "!"',
    ...routes.flatMap(route => ['', ...pass(route)]),
    '</VirtualHost>',
  ];
}

// `upgrade=websocket` on every path: it is not documented which one the clients use.
function pass(route: Route): readonly string[] {
  const { path, pool, timeout, comment } = route;
  const [only] = pool.members;
  const toBroker = pool.name === 'protheus_broker';
  const target = toBroker
    ? `http://${only?.host}:${only?.port}`
    : `balancer://${balancerName(route)}`;
  // Without the last slash: Apache does not redirect /webapp to /webapp/ by itself.
  const prefix = path === '/' ? '/' : path.slice(0, -1);
  const limits = toBroker ? ` upgrade=websocket timeout=${timeout}` : '';
  return [
    ...note('  ', comment),
    `  ProxyPass "${prefix}" "${target}${prefix}"${limits}`,
    `  ProxyPassReverse "${prefix}" "${target}${prefix}"`,
  ];
}

function forward(path: string): string {
  return path.replace(/\\/g, '/');
}
