import { SOURCES } from '../../check/sources.js';
import { get } from '../connection.js';
import { found, type Probe } from '../probe.js';

/** REST does not go through the broker for browsers, which answers with a script. */
export const restProbe: Probe = {
  code: 'PDK336',
  title: { pt: 'Caminho do REST', en: 'The path of REST' },
  async *look(context) {
    const { origin, rest } = context.target;
    const url = `${origin}${rest}/api/oauth2/v1/token`;
    const { status, body, headers } = await get(url, context);
    const json = /json/i.test(headers['content-type'] ?? '');
    if (status !== 200 || json || !/window\.location\s*[.=]/.test(body)) return;
    yield found(
      { code: 'PDK336', severity: 'error', source: SOURCES.brokerHttp, file: url },
      {
        pt: 'O REST passa pelo BALANCE_HTTP, que responde com um script de recarga (status 200) a cada requisição sem o seu cookie.',
        en: 'REST goes through BALANCE_HTTP, which answers each request without its cookie with a reload script (status 200).',
      },
      {
        pt: 'Balanceie o REST com BALANCE_WEB_SERVICES, ou leve o caminho direto aos servidores com afinidade no proxy.',
        en: 'Balance REST with BALANCE_WEB_SERVICES, or lead the path straight to the servers with affinity in the proxy.',
      },
    );
  },
};
