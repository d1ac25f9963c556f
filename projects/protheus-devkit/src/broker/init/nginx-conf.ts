import { asciiComment } from './comment.js';
import { type Plan } from './plan.js';
import { type Pool, proxySites, type Route, type Site } from './proxy-routes.js';

/** @returns The complete nginx.conf of scenario B. */
export function nginxConf(plan: Plan): string {
  const sites = proxySites(plan);
  const pools = [...new Map(sites.flatMap(routesOf).map(({ pool }) => [pool.name, pool])).values()];
  const lines = [
    ...note('', 'Proxy reverso na frente do broker e dos servidores (cenário B).'),
    ...note('', 'Verifique com: nginx -t -c <este arquivo>'),
    ...note(
      '',
      'Se o seu nginx já tem outros sites, leve só o conteúdo de http { } para um arquivo de conf.d.',
    ),
    'worker_processes auto;',
    '',
    'events {',
    ...note('  ', 'Cada WebSocket ocupa duas conexões.'),
    '  worker_connections 4096;',
    '}',
    '',
    'http {',
    '  server_tokens off;',
    '',
    ...maps(),
    ...pools.flatMap(pool => ['', ...upstream(plan, pool)]),
    ...(plan.publicPort === 443 ? ['', ...redirect(sites)] : []),
    ...sites.flatMap(site => ['', ...server(plan, site)]),
    '}',
  ];
  return `${lines.join('\n')}\n`;
}

function routesOf({ routes }: Site): readonly Route[] {
  return routes;
}
function note(indent: string, text: string) {
  return asciiComment(text, `${indent}# `);
}

function maps(): readonly string[] {
  return [
    ...note('  ', 'Só repassa "Upgrade" quando o navegador pede um WebSocket.'),
    '  map $http_upgrade $connection_upgrade {',
    '    default upgrade;',
    "    ''      close;",
    '  }',
    '',
    ...note(
      '  ',
      'Afinidade: a primeira resposta grava um cookie com um número, e o mesmo número leva sempre ao mesmo servidor. Não use ip_hash: ele manda um escritório inteiro a um servidor só.',
    ),
    '  map $cookie_protheus_route $protheus_route {',
    '    default $cookie_protheus_route;',
    "    ''      $request_id;",
    '  }',
    '  map $cookie_protheus_route $protheus_route_cookie {',
    "    default '';",
    "    ''      'protheus_route=$request_id; Path=/; HttpOnly; Secure; SameSite=Lax';",
    '  }',
    '',
    ...note(
      '  ',
      'A entrada do aplicativo é sempre revalidada: depois de um patch, um servidor pode ter outra versão.',
    ),
    '  map $uri $protheus_cache {',
    "    default '';",
    '    ~*/(?:index\\.html|appconfig\\.json)?$ no-cache;',
    '  }',
  ];
}

function upstream({ legacy }: Plan, { name, members, comment }: Pool): readonly string[] {
  return [
    ...note('  ', comment),
    `  upstream ${name} {`,
    ...(members.length > 1
      ? [
          // With "consistent" the result depends on the ports: two groups would choose different servers.
          `    hash $protheus_route${legacy ? '' : ' consistent'};`,
        ]
      : []),
    ...members.map(({ host, port }) =>
      members.length > 1
        ? `    server ${host}:${port} fail_timeout=30s;`
        : `    server ${host}:${port};`,
    ),
    '  }',
  ];
}

function redirect(sites: readonly Site[]): readonly string[] {
  return [
    ...note('  ', '308 mantém o método: com 301, um POST chegaria como GET, sem o corpo.'),
    '  server {',
    '    listen 80;',
    `    server_name ${sites.map(({ name }) => name).join(' ')};`,
    '    return 308 https://$host$request_uri;',
    '  }',
  ];
}

function server(plan: Plan, { name, comment, routes }: Site): readonly string[] {
  const secure = routes.some(({ pool }) => pool.secure);
  return [
    ...note('  ', comment),
    '  server {',
    `    listen ${plan.publicPort} ssl;`,
    `    server_name ${name};`,
    '',
    `    ssl_certificate ${quoted(plan.certificate)};`,
    `    ssl_certificate_key ${quoted(plan.certificateKey)};`,
    '    ssl_protocols TLSv1.2 TLSv1.3;',
    '',
    ...note('    ', 'Anexos e listas grandes: o padrão, 1 MB, responderia 413.'),
    `    client_max_body_size ${plan.bodyLimit}m;`,
    ...note(
      '    ',
      'Aplicativos com @totvs/protheus-lib-core enviam grant_type como cabeçalho, e sem isto o nginx o descarta.',
    ),
    '    underscores_in_headers on;',
    '',
    ...note(
      '    ',
      'Vale para todos os caminhos. Um location com um proxy_set_header próprio não herda nenhum destes: repita todos nele.',
    ),
    '    proxy_http_version 1.1;',
    '    proxy_set_header Upgrade $http_upgrade;',
    '    proxy_set_header Connection $connection_upgrade;',
    '    proxy_set_header Host $http_host;',
    '    proxy_set_header X-Forwarded-Proto $scheme;',
    '    proxy_set_header X-Forwarded-Host $http_host;',
    '    proxy_set_header X-Forwarded-For $proxy_add_x_forwarded_for;',
    '    add_header Set-Cookie $protheus_route_cookie;',
    '    add_header Cache-Control $protheus_cache;',
    '',
    ...note(
      '    ',
      'Um servidor parado: um GET vai a outro servidor, um POST nunca é repetido (não escreva non_idempotent).',
    ),
    '    proxy_connect_timeout 5s;',
    '    proxy_next_upstream error timeout;',
    ...(secure
      ? [
          '',
          ...note(
            '    ',
            'Até os servidores a conexão é criptografada de novo. O certificado deles não é verificado; para verificar, use proxy_ssl_verify on e proxy_ssl_trusted_certificate.',
          ),
          '    proxy_ssl_protocols TLSv1.2 TLSv1.3;',
          '    proxy_ssl_server_name on;',
        ]
      : []),
    '',
    ...note(
      '    ',
      'A consulta do broker mostra servidores, configuração e usuários: não é publicada.',
    ),
    '    location ~* ^/totvs_broker_query {',
    '      return 404;',
    '    }',
    ...routes.flatMap(route => ['', ...location(route)]),
    '  }',
  ];
}

function location({ path, pool, timeout, comment }: Route): readonly string[] {
  return [
    ...note('    ', comment),
    `    location ${path} {`,
    `      proxy_pass ${pool.secure ? 'https' : 'http'}://${pool.name};`,
    `      proxy_read_timeout ${timeout}s;`,
    `      proxy_send_timeout ${timeout}s;`,
    '    }',
  ];
}

/** Quotes a path, also of Windows: nginx accepts `/` there, and a backslash would be an escape. */
function quoted(path: string): string {
  return `"${path.replace(/\\/g, '/')}"`;
}
