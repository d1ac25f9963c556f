import { describeRule } from '../testing/describe-rule.js';
import { location, nginx, otherApplication } from '../testing/examples.js';
import { repeatedPosts } from './repeated-posts.js';

describeRule(repeatedPosts, {
  fires: {
    non_idempotent: [
      {
        'nginx.conf': nginx(
          location('/rest/', 'http://a:1', 'proxy_next_upstream error timeout non_idempotent;'),
        ),
      },
      'nginx.conf:6',
    ],
  },
  silent: {
    'the default of nginx': {
      'nginx.conf': nginx(location('/rest/', 'http://a:1', 'proxy_next_upstream error http_503;')),
    },
  },
  other: {
    'another application': otherApplication('      proxy_next_upstream error non_idempotent;'),
  },
});
