import { type Text } from '../../cli/command.js';
import { type ConfigSet } from '../check/config-set.js';
import { notChecked } from '../check/locations.js';
import { protheusRoutes } from '../check/protheus-sites.js';
import { type Rule } from '../check/rule.js';
import { SOURCES } from '../check/sources.js';
import { type ProxyTarget } from '../proxy/proxy-model.js';

export const proxyUpstreamTls: Rule = {
  code: 'PDK376',
  severity: 'error',
  title: {
    pt: 'O proxy fala https com portas que usam SSL e http com as que não usam',
    en: 'The proxy speaks https to ports with SSL and http to ports without',
  },
  source: SOURCES.brokerHttpMultiProtocol,
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
        const wrong = mistake(target, set);
        if (!wrong) continue;
        const { host, port, scheme } = target;
        const right = scheme === 'https' ? 'http' : 'https';
        yield {
          place: { file: site.file, line: route.line, key: route.path },
          cause: {
            pt: `${route.path} vai a ${scheme}://${host}:${port}, mas ${wrong.pt}: o proxy responde 502.`,
            en: `${route.path} goes to ${scheme}://${host}:${port}, but ${wrong.en}: the proxy answers 502.`,
          },
          cure: {
            pt: `Use ${right}:// neste caminho.`,
            en: `Use ${right}:// for this path.`,
          },
        };
        break;
      }
    }
  },
};

function mistake({ scheme, port }: ProxyTarget, set: ConfigSet): Text | undefined {
  const encrypts = scheme === 'https';
  // An ini does not name its machine: on two machines broker and server may have the same port.
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
