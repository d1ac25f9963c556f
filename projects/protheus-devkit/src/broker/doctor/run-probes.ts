import { DevkitError } from '../../devkit-error.js';
import { type CheckResult, type Unchecked } from '../check/check.js';
import { type Finding } from '../check/finding.js';
import { notChecked as skipped } from '../check/locations.js';
import { SOURCES } from '../check/sources.js';
import { get, NoAnswer } from './connection.js';
import { found, type Probe, type ProbeContext } from './probe.js';
import { appConfigProbe } from './probes/app-config.js';
import { brokerPageProbe } from './probes/broker-page.js';
import { certificateProbe } from './probes/certificate.js';
import { pageProbe } from './probes/page.js';
import { redirectProbe } from './probes/redirect.js';
import { restProbe } from './probes/rest.js';
import { webSocketProbe } from './probes/websocket.js';

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
 * Looks at a running installation. Nothing is written there and no credentials are used.
 *
 * @throws DevkitError PDK305 when the address cannot be reached at all.
 */
export async function examine(context: ProbeContext): Promise<CheckResult> {
  await reach(context);
  const findings: Finding[] = [];
  const notChecked: Unchecked[] = [];
  for (const probe of PROBES) {
    const { code, title } = probe;
    try {
      for await (const outcome of probe.look(context)) {
        if ('notChecked' in outcome) notChecked.push({ code, title, reason: outcome.notChecked });
        else findings.push(outcome);
      }
    } catch (error) {
      if (!(error instanceof NoAnswer)) throw error;
      findings.push(noAnswer(error, context));
      const { notChecked: reason } = skipped(
        `${error.url} não respondeu (${error.code})`,
        `${error.url} did not answer (${error.code})`,
      );
      notChecked.push({ code, title, reason });
    }
  }
  return { findings, notChecked };
}

async function reach(context: ProbeContext): Promise<void> {
  const { origin } = context.target;
  try {
    await get(`${origin}/`, context);
  } catch (cause) {
    if (!(cause instanceof NoAnswer)) throw cause;
    // A slow first page is no reason to give up: each probe says for itself what it saw.
    if (cause.code === 'ETIMEDOUT' && (await connects(context))) return;
    throw new DevkitError(
      'PDK305',
      {
        pt: `${origin} não pôde ser alcançado (${cause.code}). Confira o nome, a porta, o firewall e a VPN; de dentro da rede, --connect <ip> chama uma máquina por outro nome.`,
        en: `${origin} could not be reached (${cause.code}). Check the name, the port, the firewall and the VPN; from inside the network --connect <ip> calls a machine by another name.`,
      },
      cause,
    );
  }
}

async function connects(context: ProbeContext): Promise<boolean> {
  return get(`${context.target.origin}/totvs_broker_query/PING`, context).then(
    () => true,
    () => false,
  );
}

function noAnswer({ url, code }: NoAnswer, { timeout }: ProbeContext): Finding {
  const late = code === 'ETIMEDOUT';
  return found(
    { code: 'PDK399', severity: 'error', source: SOURCES.troubleshooting, file: url },
    {
      pt: late
        ? `Sem resposta em ${timeout / 1000} s.`
        : `A conexão foi interrompida (${code}) antes da resposta.`,
      en: late
        ? `No answer within ${timeout / 1000} s.`
        : `The connection was cut (${code}) before an answer.`,
    },
    {
      pt: 'Veja o log do proxy e do servidor por trás dele; um servidor parado ou travado precisa sair do balanceamento.',
      en: 'Look into the log of the proxy and of the server behind it; a server that is down or hangs has to leave the balance.',
    },
  );
}
