/** @returns A broker for SmartClient Desktop, with further lines in its section. */
export function broker(...lines: readonly string[]): string {
  return [
    '[BALANCE_SMART_CLIENT_DESKTOP]',
    'LOCAL_SERVER_PORT=10000',
    'REMOTE_SERVER_01=10.0.0.11 10001',
    ...lines,
  ].join('\n');
}

/** @returns A broker for browser sessions. */
export function httpBroker(...lines: readonly string[]): string {
  return [
    '[BALANCE_HTTP]',
    'LOCAL_SERVER_PORT=4000',
    'REMOTE_SERVER_01=10.0.0.11 10001',
    ...lines,
  ].join('\n');
}

/** @returns An ERP server on port 10001 with FwCallApp, followed by further lines. */
export function server(...lines: readonly string[]): string {
  return [
    '[General]',
    'App_Environment=producao',
    '[producao]',
    'RootPath=C:\\totvs\\protheus_data',
    '[TCP]',
    'Type=TCPIP',
    'Port=10001',
    ...lines,
  ].join('\n');
}

/** @returns An ERP server of the older set. */
export function oldServer(...lines: readonly string[]): string {
  return [
    '[Drivers]',
    'MultiProtocolPort=0',
    '[producao]',
    'RootPath=C:\\totvs\\protheus_data',
    '[TCP]',
    'Type=TCPIP',
    'Port=10001',
    '[HTTP]',
    'Enable=1',
    'Port=8080',
    'Path=C:\\totvs\\protheus_data\\http-root',
    ...lines,
  ].join('\n');
}

/** @returns A smartclient.ini with one connection. */
export function smartclient(server: string, ...lines: readonly string[]): string {
  return ['[broker-ws]', `Server=${server}`, 'BrokerProxy=1', ...lines].join('\n');
}

/** @returns A complete location of nginx, with further directives at its end. */
export function location(path: string, target: string, ...lines: readonly string[]): string {
  return [
    `    location ${path} {`,
    `      proxy_pass ${target};`,
    '      proxy_http_version 1.1;',
    '      proxy_set_header Upgrade $http_upgrade;',
    '      proxy_set_header Connection $connection_upgrade;',
    '      proxy_set_header Host $http_host;',
    '      proxy_read_timeout 3600s;',
    ...lines.map(line => `      ${line}`),
    '    }',
  ].join('\n');
}

/** @returns An nginx.conf with one site `erp.exemplo.com.br` on 443; the given lines begin on line 6. */
export function nginx(...lines: readonly string[]): string {
  return [
    'http {',
    '  server {',
    '    listen 443 ssl;',
    '    server_name erp.exemplo.com.br;',
    '    client_max_body_size 50m;',
    ...lines,
    '  }',
    '}',
  ].join('\n');
}

/** @returns An Apache site `erp.exemplo.com.br` on 443; the given lines begin on line 4. */
export function apache(...lines: readonly string[]): string {
  return [
    '<VirtualHost *:443>',
    '  ServerName erp.exemplo.com.br',
    '  SSLEngine on',
    ...lines,
    '</VirtualHost>',
  ].join('\n');
}

/** @returns The ini file of DBAccess, with further lines. */
export function dbaccess(...lines: readonly string[]): string {
  return [
    '[General]',
    'LicenseServer=10.0.0.5',
    'Port=7890',
    '[POSTGRES/erp]',
    'user=erp',
    ...lines,
  ].join('\n');
}

/** @returns The ini file of the server of fiscal documents (TSS), with further lines. */
export function tss(...lines: readonly string[]): string {
  return ['[SPED]', 'RootPath=C:\\tss', 'SPED_ENTREGA=1', ...lines].join('\n');
}

/** @returns The ini file of a License Server, with further lines. */
export function licenseServer(...lines: readonly string[]): string {
  return ['[LicenseServer]', 'Enable=1', 'Port=5555', ...lines].join('\n');
}

/** @returns A server that serves the pages of a portal, with further lines. */
export function portal(...lines: readonly string[]): string {
  return [
    '[portal]',
    'RootPath=C:\\totvs\\protheus_data',
    '[TCP]',
    'Port=10001',
    '[HTTP]',
    'Port=8080',
    '[ONSTART]',
    'Jobs=JOB',
    '[JOB]',
    'Type=WEBEX',
    'Environment=portal',
    ...lines,
  ].join('\n');
}

/** @returns A server of the ERP and an nginx before another application, with further lines in its path. */
export function otherApplication(...lines: readonly string[]): Readonly<Record<string, string>> {
  const path = ['    location / {', '      proxy_pass http://10.0.0.20:3000;', ...lines, '    }'];
  return { 'erp.ini': server(), 'nginx.conf': nginx(...path) };
}
