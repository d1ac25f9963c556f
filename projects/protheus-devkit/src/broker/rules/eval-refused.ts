import { SOURCES } from '../../findings/sources.js';
import { refusesEval } from '../model/page-headers.js';
import { evalRefusedTexts } from '../model/shared-texts.js';
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
      refusesEval(name, value) ? evalRefusedTexts(name) : undefined,
    ),
};
