import { SOURCES } from '../../findings/sources.js';
import { notChecked } from '../../findings/unchecked.js';
import { type LocalizedText } from '../../text.js';
import { type ConfigSet } from '../model/config-set.js';
import { protheusRoutes } from '../model/protheus-sites.js';
import { type ProxyTarget } from '../proxy/proxy-model.js';
import { type BrokerRule } from './support/broker-rule.js';
import { proxyPlace } from './support/locations.js';

export const proxyUpstreamTls: BrokerRule = {
  meta: {
    name: 'proxy-upstream-tls',
    code: 'PDK376',
    severity: 'error',
    title: {
      pt: 'O proxy usa https nas portas com SSL e http nas portas sem SSL',
      en: 'The proxy uses https for ports with SSL and http for ports without SSL',
    },
    source: SOURCES.brokerHttpMultiProtocol,
  },
  needs: ['proxy'],
  *check(set) {
    if (!set.balances.length && !set.servers.length) {
      yield notChecked(
        'falta informar os ini do broker e dos servidores',
        'the ini files of the broker and the servers were not given',
      );
      return;
    }
    for (const { site, route } of protheusRoutes(set)) {
      for (const target of route.targets) {
        const problem = findProblem(target, set);
        if (!problem) continue;
        const { host, port, scheme } = target;
        const right = scheme === 'https' ? 'http' : 'https';
        yield {
          place: proxyPlace(site, route, route.path),
          message: {
            pt: `${route.path} é encaminhado a ${scheme}://${host}:${port}, mas ${problem.pt}: o proxy responde 502.`,
            en: `${route.path} is forwarded to ${scheme}://${host}:${port}, but ${problem.en}: the proxy responds 502.`,
          },
          solution: {
            pt: `Use ${right}:// neste caminho.`,
            en: `Use ${right}:// for this path.`,
          },
        };
        break;
      }
    }
  },
};

function findProblem({ scheme, port }: ProxyTarget, set: ConfigSet): LocalizedText | undefined {
  const encrypts = scheme === 'https';
  // An ini file does not name its machine: broker and server on two machines may use the same port.
  const there = set.servers.filter(one => one.multiProtocolPort?.port === port);
  if (there.some(({ secure }) => secure === encrypts)) return undefined;
  const broker = set.balances.find(one => one.port === port);
  if (broker) {
    const secure = broker.kind === 'http' && !!broker.key('SSL_CERTIFICATE')?.value;
    return secure === encrypts
      ? undefined
      : {
          pt: `o broker atende ${secure ? 'com' : 'sem'} SSL nessa porta`,
          en: `the broker listens ${secure ? 'with' : 'without'} SSL on that port`,
        };
  }
  const [first] = there;
  if (!first) return undefined;
  return {
    pt: `a porta multiprotocolo de ${first.file} está ${first.secure ? 'com' : 'sem'} SSL`,
    en: `the multiprotocol port of ${first.file} is ${first.secure ? 'with' : 'without'} SSL`,
  };
}
