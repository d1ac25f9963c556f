import { SOURCES } from '../../check/sources.js';
import { get } from '../connection.js';
import { found, type Probe } from '../probe.js';

/** The plain port beside the secure one leads over, and keeps the method. */
export const redirectProbe: Probe = {
  code: 'PDK393',
  title: { pt: 'Redirecionamento de http para https', en: 'Redirect from http to https' },
  async *look(context) {
    const { target, plainPort = target.port === 443 ? 80 : undefined } = context;
    if (!target.secure || plainPort === undefined) return;
    const url = new URL(`http://${new URL(target.origin).hostname}:${plainPort}/`).href;
    // A closed plain port is a decision, not a fault.
    const answer = await get(url, context).catch(() => undefined);
    if (!answer) return;
    const location = answer.headers.location ?? '';
    if (answer.status < 301 || answer.status > 308 || !/^https:/i.test(location)) {
      yield found(
        { code: 'PDK393', severity: 'warning', source: SOURCES.multiProtocolSimple, file: url },
        {
          pt: `A porta ${plainPort} responde ${answer.status} em vez de levar ao https: quem digita o nome sem "https://" manda senha e token às claras.`,
          en: `Port ${plainPort} answers ${answer.status} instead of leading to https: who types the name without "https://" sends password and token in the clear.`,
        },
        {
          pt: 'Responda nessa porta só com um redirecionamento 308 para https.',
          en: 'Answer on that port with nothing but a redirect 308 to https.',
        },
      );
    } else if (answer.status < 307) {
      yield found(
        { code: 'PDK382', severity: 'warning', source: SOURCES.httpSemantics, file: url },
        {
          pt: `O redirecionamento para https usa o status ${answer.status}: o navegador repete um POST como GET, sem o corpo.`,
          en: `The redirect to https has status ${answer.status}: the browser repeats a POST as a GET, without its body.`,
        },
        { pt: 'Use o status 308.', en: 'Use status 308.' },
      );
    }
  },
};
