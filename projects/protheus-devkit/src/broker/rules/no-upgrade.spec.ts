import { describeRule } from '../testing/describe-rule.js';
import { apache, broker, location, nginx, otherApplication } from '../testing/examples.js';
import { noUpgrade } from './no-upgrade.js';

describeRule(noUpgrade, {
  fires: {
    'a target in a variable that the file sets, and one that Apache defines': [
      {
        'nginx.conf': nginx(
          '    set $erp 10.0.0.5:10000;',
          '    location / { proxy_pass http://$erp; }',
        ),
        'site.conf': `Define ERP 10.0.0.5:10000\n${apache('  ProxyPass / http://${ERP}/')}`,
      },
      'nginx.conf:7',
      'site.conf:5',
    ],
    'each target of a map, of a location inside of another, and of a macro': [
      {
        'nginx.conf': `map $host $p { default 1; b.exemplo 2; }\n${nginx(
          '    location / { proxy_pass http://10.0.0.5:$p; }',
          '    location /a {',
          '      location /a/b { proxy_pass http://10.0.0.5:3; }',
          '    }',
        )}`,
        'site.conf':
          '<Macro Erp $p>\nProxyPass / http://10.0.0.5:$p/\n</Macro>\n<VirtualHost *:80>\nUse Erp 4\n</VirtualHost>',
      },
      'nginx.conf:7',
      'nginx.conf:9',
      'site.conf:2',
    ],
    'a location without the headers, and one without the version': [
      {
        'nginx.conf': nginx(
          '    location / { proxy_pass http://10.0.0.5:10000; }',
          '    location /webapp/ { proxy_pass http://10.0.0.5:1; proxy_set_header Upgrade $http_upgrade; proxy_set_header Connection upgrade; }',
        ),
      },
      'nginx.conf:6',
      'nginx.conf:7',
    ],
    'a location that does not inherit the headers because it has its own': [
      {
        'nginx.conf': nginx(
          '    proxy_http_version 1.1;',
          '    proxy_set_header Upgrade $http_upgrade;',
          '    proxy_set_header Connection $connection_upgrade;',
          '    location / { proxy_pass http://10.0.0.5:1; proxy_set_header X-A b; }',
        ),
      },
      'nginx.conf:9',
    ],
    'a ProxyPass without upgrade': [
      { 'site.conf': apache('  ProxyPass / http://10.0.0.5:10000/') },
      'site.conf:4',
    ],
  },
  silent: {
    'a complete location': { 'nginx.conf': nginx(location('/', 'http://10.0.0.5:10000')) },
    'inherited directives': {
      'nginx.conf': nginx(
        '    proxy_http_version 1.1;',
        '    proxy_set_header Upgrade $http_upgrade;',
        '    proxy_set_header Connection $connection_upgrade;',
        '    location / { proxy_pass http://10.0.0.5:10000; }',
      ),
    },
    'a ProxyPass with upgrade': {
      'site.conf': apache('  ProxyPass / http://10.0.0.5:10000/ upgrade=websocket'),
    },
    'directives in an included file that was given': {
      'nginx.conf': nginx(
        '    location / { proxy_pass http://10.0.0.5:1; include snippets/ws.conf; }',
      ),
      'ws.conf':
        'proxy_http_version 1.1;\nproxy_set_header Upgrade $http_upgrade;\nproxy_set_header Connection $connection_upgrade;',
    },
    'a location to the port of REST, and one that is called so': {
      'rest.ini':
        '[PRD]\nRootPath=/p\n[TCP]\nPort=1300\n[HTTPV11]\nSockets=SRV\n[SRV]\nPort=8099\nURIs=U',
      'nginx.conf': nginx(
        '    location /dados/ { proxy_pass http://10.0.0.8:8099/; }',
        '    location /rest/ { proxy_pass http://10.0.0.8:1300; }',
      ),
    },
    'a site in conf.d whose nginx.conf has the directives': {
      'nginx.conf':
        'http {\n proxy_http_version 1.1;\n proxy_set_header Upgrade $http_upgrade;\n proxy_set_header Connection upgrade;\n include conf.d/*.conf;\n}',
      'conf.d/erp.conf':
        'server {\n listen 80;\n location / { proxy_pass http://10.0.0.5:10000; }\n}',
    },
    'a RewriteRule to ws:, a ProxyPass to ws: and one inside of a Location': {
      'a.conf': apache(
        '  RewriteCond %{HTTP:Upgrade} websocket [NC]',
        '  RewriteRule ^/(.*)$ ws://10.0.0.5:10000/$1 [P,L]',
        '  ProxyPass / http://10.0.0.5:10000/',
      ),
      'b.conf': apache('  ProxyPass / ws://10.0.0.5:10000/'),
      'c.conf': apache(
        '  <Location />',
        '    ProxyPass http://10.0.0.5:10000/ upgrade=websocket',
        '  </Location>',
      ),
    },
    'a site that does not forward to Protheus': {
      'broker.ini': broker(),
      'nginx.conf': `http {\n server {\n${location('/', 'http://10.0.0.5:10000')}\n }\n server {\n location / { proxy_pass http://blog:80; }\n }\n}`,
    },
  },
  notChecked: {
    'a target that only the environment knows': {
      'nginx.conf': nginx('    location / { proxy_pass http://${APP_UPSTREAM}; }'),
    },
    'a target that a variable of the request makes': {
      'nginx.conf': nginx('    location ~ ^/(\\w+)/ { proxy_pass http://$1.interno:8080; }'),
    },
    'a variable of Apache that nothing defines': {
      'site.conf': apache('  ProxyPass / http://${ERP}/'),
    },
    'an included file that was not given': {
      'nginx.conf': nginx('    location / { proxy_pass http://10.0.0.5:1; include ws.conf; }'),
    },
    'a map that takes the port out of the name': {
      'nginx.conf': `map $host $p { default 1; ~^web-(\\d+) $1; }\n${nginx('    location / { proxy_pass http://10.0.0.5:$p; }')}`,
    },
    'a map whose values another file has': {
      'nginx.conf': `map $slot $alvo { default http://a:1; include alvos.map; }\n${nginx('    location / { proxy_pass $alvo; }')}`,
    },
    'a target under a condition': {
      'nginx.conf': nginx('    location / { if ($cookie_novo) { proxy_pass http://a:1; } }'),
      'site.conf': apache(
        '  <If "%{HTTP_COOKIE} =~ /novo/">',
        '    ProxyPass / http://b:2/',
        '  </If>',
      ),
    },
    'a macro that was not given': {
      'site.conf': apache('  Use Cabecalhos', '  ProxyPass / http://10.0.0.5:1/'),
    },
    'a site that no include names': {
      'n/nginx.conf': 'http { include sites-enabled/*; }',
      'n/sites-enabled/erp.conf': nginx(location('/', 'http://10.0.0.5:1')),
      'n/sites-available/velho.conf': 'server { location / { proxy_pass http://10.0.0.5:1; } }',
    },
  },
  other: { 'another application': otherApplication() },
});
