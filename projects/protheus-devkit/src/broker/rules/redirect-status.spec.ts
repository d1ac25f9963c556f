import { describeRule } from '../testing/describe-rule.js';
import { server } from '../testing/examples.js';
import { redirectStatus } from './redirect-status.js';

describeRule(redirectStatus, {
  fires: {
    'nginx with 301 and 302': [
      {
        'nginx.conf':
          'server { listen 80;\n return 301 https://$host$request_uri;\n}\nserver { listen 8080;\n location / {\n return 302 https://a; } }',
      },
      'nginx.conf:2',
      'nginx.conf:6',
    ],
    'Apache with Redirect permanent and with a rewrite': [
      {
        'site.conf':
          '<VirtualHost *:80>\n  Redirect permanent / https://a/\n</VirtualHost>\n<VirtualHost *:80>\n  RewriteRule ^ https://a%{REQUEST_URI} [L,R=302]\n</VirtualHost>',
      },
      'site.conf:2',
      'site.conf:5',
    ],
    'the redirects that certificate tools write, under a condition': [
      {
        'nginx.conf':
          'server {\n if ($host = erp.exemplo) {\n return 301 https://$host$request_uri;\n }\n listen 80; return 404; }',
        'site.conf':
          '<VirtualHost *:80>\n  RewriteCond %{SERVER_NAME} =erp\n  RewriteRule ^ https://%{SERVER_NAME}%{REQUEST_URI} [END,NE,R=permanent]\n</VirtualHost>',
      },
      'nginx.conf:3',
      'site.conf:3',
    ],
    'the older rewrite of nginx, and a condition of Apache': [
      {
        'nginx.conf': 'server { listen 80;\n rewrite ^ https://$host$request_uri permanent; }',
        'site.conf':
          '<VirtualHost *:80>\n<If "%{HTTP_HOST} == \'velho\'">\nRedirect 302 / https://erp/\n</If>\n</VirtualHost>',
      },
      'nginx.conf:2',
      'site.conf:3',
    ],
  },
  silent: {
    'a rewrite of one path, and a condition that leads to http': {
      'nginx.conf': 'server { listen 80; rewrite ^/velho$ https://a/novo permanent; }',
      'site.conf':
        '<VirtualHost *:80>\nRewriteRule ^/$ /webapp/ [R=302,L]\n<If "-n %{QUERY_STRING}">\nRedirect 302 / http://erp/\n</If>\n</VirtualHost>',
    },
    'a condition on the name of a site with TLS': {
      'nginx.conf': 'server { listen 443 ssl; if ($host = www.a) { return 301 https://a; } }',
    },
    '308 in both': {
      'nginx.conf': 'server { listen 80; return 308 https://$host$request_uri; }',
      'site.conf': '<VirtualHost *:80>\n  Redirect 308 / https://a/\n</VirtualHost>',
    },
  },
  other: { 'a server of the ERP, without a proxy': { 'erp.ini': server('[HTTP]', 'Port=80') } },
});
