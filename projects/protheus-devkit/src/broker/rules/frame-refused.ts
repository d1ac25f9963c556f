import { SOURCES } from '../../findings/sources.js';
import { refusesFrame } from '../model/page-headers.js';
import { type BrokerRule } from './support/broker-rule.js';
import { forEachHeader } from './support/for-each-header.js';

export const frameRefused: BrokerRule = {
  meta: {
    name: 'frame-refused',
    code: 'PDK380',
    severity: 'error',
    title: {
      pt: 'O proxy não proíbe a página dentro de um frame (iframe)',
      en: 'The proxy does not forbid the page inside a frame',
    },
    source: SOURCES.framing,
  },
  needs: ['proxy'],
  check: set =>
    forEachHeader(set, ({ name, value }) =>
      refusesFrame(name, value)
        ? {
            message: {
              pt: `${name}: ${value} proíbe frames, e no WebApp cada aplicativo PO UI é um frame: a tela fica branca.`,
              en: `${name}: ${value} forbids frames, and in the web client each PO UI application is a frame: the screen stays white.`,
            },
            solution: {
              pt: "Use X-Frame-Options SAMEORIGIN, ou Content-Security-Policy com frame-ancestors 'self'.",
              en: "Use X-Frame-Options SAMEORIGIN, or Content-Security-Policy with frame-ancestors 'self'.",
            },
          }
        : undefined,
    ),
};
