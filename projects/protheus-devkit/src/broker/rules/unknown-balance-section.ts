import { SOURCES } from '../../findings/sources.js';
import { BALANCE_SECTIONS, balanceKind, looksLikeBalance } from '../model/broker-model.js';
import { type BrokerRule } from './support/broker-rule.js';

const DOCUMENTED = Object.values(BALANCE_SECTIONS)
  .map(name => `[${name}]`)
  .join(', ');

export const unknownBalanceSection: BrokerRule = {
  meta: {
    name: 'unknown-balance-section',
    code: 'PDK314',
    severity: 'error',
    title: {
      pt: 'As seções de balanceamento são as documentadas',
      en: 'The sections of balancing are the documented ones',
    },
    source: SOURCES.brokerDesktop,
  },
  needs: ['broker'],
  isAboutNames: true,
  *check({ inis }) {
    for (const { path, role, ini } of inis) {
      if (role !== 'broker') continue;
      for (const { name, line } of ini.sections) {
        if (!looksLikeBalance(name) || balanceKind(name)) continue;
        yield {
          place: { file: path, line, key: `[${name}]` },
          message: {
            pt: `A seção [${name}] não existe no TOTVS | Broker: nada do que está nela é lido.`,
            en: `TOTVS | Broker has no section [${name}]: nothing in it is read.`,
          },
          solution: {
            pt: `Use uma destas: ${DOCUMENTED}. O papel também é escolhido na linha de comando (por exemplo: appserver -balance_smart_client_desktop).`,
            en: `Use one of these: ${DOCUMENTED}. The role is chosen on the command line too (for example: appserver -balance_smart_client_desktop).`,
          },
        };
      }
    }
  },
};
