import { SOURCES } from '../../../findings/sources.js';
import { restBehindHttpBrokerTexts } from '../../model/shared-texts.js';
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
      restBehindHttpBrokerTexts({ pt: 'O REST', en: 'REST' }),
    );
  },
};
