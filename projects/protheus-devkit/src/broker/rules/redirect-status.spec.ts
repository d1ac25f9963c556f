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
  },
  silent: {
    '308 in both': {
      'nginx.conf': 'server { listen 80; return 308 https://$host$request_uri; }',
      'site.conf': '<VirtualHost *:80>\n  Redirect 308 / https://a/\n</VirtualHost>',
    },
  },
  other: { 'a server of the ERP, without a proxy': { 'erp.ini': server('[HTTP]', 'Port=80') } },
});
