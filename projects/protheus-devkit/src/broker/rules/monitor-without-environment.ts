import { SOURCES } from '../../findings/sources.js';
import { environmentSections } from '../model/environment-sections.js';
import { type BrokerRule } from './support/broker-rule.js';
import { keyPlace } from './support/locations.js';

export const monitorWithoutEnvironment: BrokerRule = {
  meta: {
    name: 'monitor-without-environment',
    code: 'PDK335',
    severity: 'error',
    title: {
      pt: 'O Monitor embutido tem um ambiente no ini do broker',
      en: "The built-in Monitor has an environment in the broker's ini file",
    },
    source: SOURCES.monitor,
  },
  needs: ['broker'],
  *check({ balances }) {
    for (const { file, ini, key, on } of balances) {
      const embedded = key('PROTHEUS_MONITOR_EMBEDDED');
      if (!embedded || !on('PROTHEUS_MONITOR_EMBEDDED')) continue;
      if (environmentSections(ini).length) continue;
      yield {
        place: keyPlace(file, embedded),
        message: {
          pt: 'PROTHEUS_MONITOR_EMBEDDED=1 autentica o Monitor em um ambiente, e este arquivo não tem nenhum.',
          en: 'PROTHEUS_MONITOR_EMBEDDED=1 signs the Monitor in to an environment, and this file has none.',
        },
        solution: {
          pt: 'Acrescente a seção do ambiente (SourcePath, RootPath ...) ao ini do broker, ou desligue a chave.',
          en: "Add the environment's section (SourcePath, RootPath ...) to the broker's ini file, or switch the key off.",
        },
      };
    }
  },
};
