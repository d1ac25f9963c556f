import { describeRule } from '../testing/describe-rule.js';
import { location, nginx, otherApplication } from '../testing/examples.js';
import { evalRefused } from './eval-refused.js';

describeRule(evalRefused, {
  fires: {
    'a policy without unsafe-eval': [
      {
        'nginx.conf': nginx(
          `    add_header Content-Security-Policy "default-src 'self'; img-src *";`,
          location('/', 'http://10.0.0.5:10000'),
        ),
      },
      'nginx.conf:6',
    ],
  },
  silent: {
    'a policy with unsafe-eval, and a policy without scripts': {
      'a.conf': nginx(
        `    add_header Content-Security-Policy "script-src 'self' 'unsafe-eval'";`,
        location('/', 'http://10.0.0.5:10000'),
      ),
      'b.conf': nginx(
        `    add_header Content-Security-Policy "frame-ancestors 'self'";`,
        location('/', 'http://10.0.0.5:10000'),
      ),
    },
  },
  other: {
    'another application': otherApplication(
      '      add_header Content-Security-Policy "default-src \'self\'";',
    ),
  },
});
