import { SOURCES } from '../../../findings/sources.js';
import { redirectTexts } from '../../model/shared-texts.js';
import { type Probe, probeFinding } from '../support/probe.js';
import { get } from '../support/probe-request.js';

/** Checks that the plain port redirects to the secure one, with a status that keeps the method. */
export const redirectProbe: Probe = {
  name: 'redirect',
  code: 'PDK393',
  title: { pt: 'Redirecionamento de http para https', en: 'Redirect from http to https' },
  async *run(context) {
    const { target, plainPort = target.port === 443 ? 80 : undefined } = context;
    if (!target.secure || plainPort === undefined) return;
    const url = new URL(`http://${new URL(target.origin).hostname}:${plainPort}/`).href;
    // A closed plain port is a decision, not a problem.
    const response = await get(url, context).catch(() => undefined);
    if (!response) return;
    const location = response.headers.location ?? '';
    if (response.status < 301 || response.status > 308 || !/^https:/i.test(location)) {
      yield probeFinding(
        { code: 'PDK393', severity: 'warning', source: SOURCES.multiProtocolSimple, file: url },
        {
          message: {
            pt: `A porta ${plainPort} responde ${response.status} em vez de redirecionar para https: o usuário que digita o nome sem "https://" envia senha e token sem criptografia.`,
            en: `Port ${plainPort} responds ${response.status} instead of redirecting to https: a user who types the name without "https://" sends password and token unencrypted.`,
          },
          solution: {
            pt: 'Responda nessa porta só com um redirecionamento 308 para https.',
            en: 'Respond on that port only with a redirect 308 to https.',
          },
        },
      );
    } else if (response.status < 307) {
      yield probeFinding(
        { code: 'PDK382', severity: 'warning', source: SOURCES.httpSemantics, file: url },
        redirectTexts(response.status),
      );
    }
  },
};
