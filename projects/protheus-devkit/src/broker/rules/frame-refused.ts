import { SOURCES } from '../../findings/sources.js';
import { refusesFrame } from '../model/page-headers.js';
import { frameRefusedTexts } from '../model/shared-texts.js';
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
      refusesFrame(name, value) ? frameRefusedTexts(name, value) : undefined,
    ),
};
