import { describeRule } from '../testing/describe-rule.js';
import { apache, location, nginx, otherApplication } from '../testing/examples.js';
import { frameRefused } from './frame-refused.js';

describeRule(frameRefused, {
  fires: {
    'DENY for the whole site once': [
      {
        'nginx.conf': nginx(
          '    add_header X-Frame-Options DENY;',
          location('/', 'http://10.0.0.5:10000'),
          location('/rest/', 'http://10.0.0.5:1'),
        ),
      },
      'nginx.conf:6',
    ],
    "frame-ancestors 'none'": [
      {
        'site.conf': apache(
          `  Header always set Content-Security-Policy "default-src 'self' 'unsafe-eval'; frame-ancestors 'none'"`,
          '  ProxyPass / http://10.0.0.5:10000/',
        ),
      },
      'site.conf:4',
    ],
  },
  silent: {
    SAMEORIGIN: {
      'nginx.conf': nginx(
        '    add_header X-Frame-Options SAMEORIGIN;',
        location('/', 'http://10.0.0.5:10000'),
      ),
    },
  },
  other: { 'another application': otherApplication('      add_header X-Frame-Options DENY;') },
});
