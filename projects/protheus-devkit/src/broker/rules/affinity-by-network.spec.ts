import { describeRule } from '../testing/describe-rule.js';
import { location, nginx, server } from '../testing/examples.js';
import { affinityByNetwork } from './affinity-by-network.js';

describeRule(affinityByNetwork, {
  fires: {
    ip_hash: [
      {
        'nginx.conf': `upstream erp { ip_hash; server a:1; server b:1; }\nserver {\n${location('/', 'https://erp')}\n}`,
      },
      'nginx.conf:3',
    ],
  },
  silent: {
    'a hash of the whole IP address': {
      'nginx.conf': `upstream erp { hash $binary_remote_addr; server a:1; server b:1; }\nserver {\n${location('/', 'https://erp')}\n}`,
    },
  },
  other: {
    'an upstream of another application': {
      'erp.ini': server(),
      'nginx.conf': `upstream app { ip_hash; server a:3000; server b:3000; }\n${nginx(location('/', 'http://app'))}`,
    },
  },
});
