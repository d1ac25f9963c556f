import { describeRule } from '../testing/describe-rule.js';
import { apache, location, nginx, server } from '../testing/examples.js';
import { noAffinity } from './no-affinity.js';

function upstream(...lines: readonly string[]) {
  return `upstream erp { ${lines.join(' ')} server a:10001; server b:10001; }\nmap $cookie_rota $rota { default $cookie_rota; '' $request_id; }\nserver {\n${location('/', 'https://erp')}\n}`;
}
function balancer(...lines: readonly string[]) {
  return apache(
    '  <Proxy balancer://erp>',
    '    BalancerMember https://a:10001 route=a',
    '    BalancerMember https://b:10001 route=b',
    ...lines,
    '  </Proxy>',
    '  ProxyPass / balancer://erp/ upgrade=websocket',
  );
}

describeRule(noAffinity, {
  fires: {
    'several servers in rotation': [{ 'nginx.conf': upstream() }, 'nginx.conf:4'],
    'several members in rotation': [{ 'site.conf': balancer() }, 'site.conf:8'],
  },
  silent: {
    'affinity by cookie, IP address or network': {
      'a.conf': upstream('hash $rota consistent;'),
      'b.conf': upstream('hash $remote_addr consistent;'),
      'c.conf': upstream('ip_hash;'),
      'd.conf': upstream('hash $cookie_rota;'),
      'e.conf': upstream('sticky cookie x;'),
    },
    'a sticky session': { 'site.conf': balancer('    ProxySet stickysession=ROTA') },
    'one server': { 'nginx.conf': nginx(location('/', 'https://10.0.0.11:10001')) },
  },
  other: {
    'an upstream of another application': {
      'erp.ini': server(),
      'nginx.conf': `upstream app { server a:3000; server b:3000; }\n${nginx(location('/', 'http://app'))}`,
    },
  },
});
