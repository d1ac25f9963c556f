import { SOURCES } from '../../findings/sources.js';
import { refusesEval } from '../model/page-headers.js';
import { type BrokerRule } from './support/broker-rule.js';
import { forEachHeader } from './support/for-each-header.js';

export const evalRefused: BrokerRule = {
  meta: {
    name: 'eval-refused',
    code: 'PDK381',
    severity: 'error',
    title: {
      pt: "Uma Content-Security-Policy do proxy tem 'unsafe-eval'",
      en: "A Content-Security-Policy of the proxy has 'unsafe-eval'",
    },
    source: SOURCES.channel,
  },
  needs: ['proxy'],
  check: set =>
    forEachHeader(set, ({ name, value }) =>
      refusesEval(name, value)
        ? {
            message: {
              pt: `${name} não permite 'unsafe-eval': a CSP bloqueia o canal com o AdvPL, porque o twebchannel.js usa eval em cada mensagem.`,
              en: `${name} does not allow 'unsafe-eval': the CSP blocks the channel to AdvPL, because twebchannel.js uses eval for each message.`,
            },
            solution: {
              pt: "Acrescente 'unsafe-eval' a script-src nos caminhos /webapp e /app-root, ou tire o cabeçalho deles.",
              en: "Add 'unsafe-eval' to script-src on the paths /webapp and /app-root, or remove the header there.",
            },
          }
        : undefined,
    ),
};
