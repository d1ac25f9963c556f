import { describeRule } from '../testing/describe-rule.js';
import { apache, broker, location, nginx } from '../testing/examples.js';
import { noUpgrade } from './no-upgrade.js';

describeRule(noUpgrade, {
  fires: {
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
    'a site that does not forward to Protheus': {
      'broker.ini': broker(),
      'nginx.conf': `http {\n server {\n${location('/', 'http://10.0.0.5:10000')}\n }\n server {\n location / { proxy_pass http://blog:80; }\n }\n}`,
    },
  },
  notChecked: {
    'an included file that was not given': {
      'nginx.conf': nginx('    location / { proxy_pass http://10.0.0.5:1; include ws.conf; }'),
    },
  },
});
