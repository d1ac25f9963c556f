import { DevkitError } from '../../devkit-error.js';
import { type Finding } from '../../findings/finding.js';
import { SOURCES } from '../../findings/sources.js';
import { notChecked, type Unchecked } from '../../findings/unchecked.js';
import { type BrokerCheckResult } from '../check/check-broker-config.js';
import { appConfigProbe } from './probes/app-config.js';
import { brokerPageProbe } from './probes/broker-page.js';
import { certificateProbe } from './probes/certificate.js';
import { pageProbe } from './probes/page.js';
import { redirectProbe } from './probes/redirect.js';
import { restProbe } from './probes/rest.js';
import { webSocketProbe } from './probes/websocket.js';
import { type Probe, type ProbeContext, type ProbeFinding, probeFinding } from './support/probe.js';
import { get, NoResponse } from './support/probe-request.js';

const PROBES: readonly Probe[] = [
  certificateProbe,
  redirectProbe,
  pageProbe,
  appConfigProbe,
  restProbe,
  webSocketProbe,
  brokerPageProbe,
];

/**
 * Checks a running installation. Nothing is written there and no credentials are used.
 *
 * @throws DevkitError PDK305 when the installation cannot be reached at all.
 */
export async function runProbes(context: ProbeContext): Promise<BrokerCheckResult> {
  await assertReachable(context);
  const findings: Finding[] = [];
  const unchecked: Unchecked[] = [];
  for (const probe of PROBES) {
    const { name: rule, code, title } = probe;
    try {
      for await (const outcome of probe.run(context)) {
        if ('notChecked' in outcome) {
          unchecked.push({ code, rule, title, reason: outcome.notChecked });
        } else {
          findings.push({ rule, ...outcome });
        }
      }
    } catch (error) {
      if (!(error instanceof NoResponse)) throw error;
      findings.push({ rule, ...noResponse(error, context) });
      const { notChecked: reason } = notChecked(
        `${error.url} não respondeu (${error.code})`,
        `${error.url} did not respond (${error.code})`,
      );
      unchecked.push({ code, rule, title, reason });
    }
  }
  return { findings, notChecked: unchecked };
}

async function assertReachable(context: ProbeContext): Promise<void> {
  const { origin } = context.target;
  try {
    await get(`${origin}/`, context);
  } catch (cause) {
    if (!(cause instanceof NoResponse)) throw cause;
    // A slow first page does not end the check: each probe reports its own time-out.
    if (cause.code === 'ETIMEDOUT' && (await responds(context))) return;
    throw new DevkitError(
      'PDK305',
      {
        pt: `${origin} não pôde ser alcançado (${cause.code}). Verifique o nome, a porta, o firewall e a VPN; de dentro da rede, --connect <ip> chama uma máquina por outro nome.`,
        en: `${origin} could not be reached (${cause.code}). Check the name, the port, the firewall and the VPN; from inside the network --connect <ip> calls a machine by another name.`,
      },
      cause,
    );
  }
}

async function responds(context: ProbeContext): Promise<boolean> {
  return get(`${context.target.origin}/totvs_broker_query/PING`, context).then(
    () => true,
    () => false,
  );
}

function noResponse({ url, code }: NoResponse, { timeout }: ProbeContext): ProbeFinding {
  const late = code === 'ETIMEDOUT';
  return probeFinding(
    { code: 'PDK399', severity: 'error', source: SOURCES.troubleshooting, file: url },
    {
      message: {
        pt: late
          ? `Sem resposta em ${timeout / 1000} s.`
          : `A conexão foi interrompida (${code}) antes da resposta.`,
        en: late
          ? `No response within ${timeout / 1000} s.`
          : `The connection was closed (${code}) before a response.`,
      },
      solution: {
        pt: 'Veja o log do proxy e do servidor por trás dele; um servidor parado ou travado precisa sair do balanceamento.',
        en: 'Read the log of the proxy and of the server behind it; remove a server that is down or hangs from the balance.',
      },
    },
  );
}
