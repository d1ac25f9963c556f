import { SOURCES } from '../../../findings/sources.js';
import { type Probe, probeFinding } from '../support/probe.js';
import { get } from '../support/probe-request.js';

/** Checks that REST does not go through the broker for browsers, which responds with a script. */
export const restProbe: Probe = {
  name: 'rest',
  code: 'PDK336',
  title: { pt: 'Caminho do REST', en: 'The path of REST' },
  async *run(context) {
    const { origin, rest } = context.target;
    const url = `${origin}${rest}/api/oauth2/v1/token`;
    const { status, body, headers } = await get(url, context);
    const json = /json/i.test(headers['content-type'] ?? '');
    if (status !== 200 || json || !/window\.location\s*[.=]/.test(body)) return;
    yield probeFinding(
      { code: 'PDK336', severity: 'error', source: SOURCES.brokerHttp, file: url },
      {
        pt: 'O REST passa pelo BALANCE_HTTP, que responde com um script de recarga (status 200) a cada requisição sem o seu cookie.',
        en: 'REST goes through BALANCE_HTTP, which responds to each request without its cookie with a reload script (status 200).',
      },
      {
        pt: 'Balanceie o REST com BALANCE_WEB_SERVICES, ou encaminhe o caminho diretamente aos servidores, com afinidade no proxy.',
        en: 'Balance REST with BALANCE_WEB_SERVICES, or forward the path directly to the servers, with affinity in the proxy.',
      },
    );
  },
};
