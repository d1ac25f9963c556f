import { SOURCES } from '../../findings/sources.js';
import { parseNames } from '../ini/ini-values.js';
import { type ConfigSet } from '../model/config-set.js';
import { environmentSections } from '../model/environment-sections.js';
import { type BrokerRule } from './support/broker-rule.js';

/** The keys by which files open an environment: jobs, pages, web client and SmartClient. */
const ENVIRONMENT_NAMES =
  /^(?:App_Environment|App_Environment_Extra|Environments?|EnvServer|PrepareEnv|RpcEnv)$/i;

export const environmentNotOpened: BrokerRule = {
  meta: {
    name: 'environment-not-opened',
    code: 'PDK402',
    severity: 'information',
    title: {
      pt: 'Cada ambiente é aberto por um cliente, um job ou uma página',
      en: 'Each environment is opened by a client, a job or a page',
    },
    source: SOURCES.environments,
  },
  needs: ['server', 'smartclient'],
  isAboutNames: true,
  *check(set) {
    const opened = openedEnvironments(set);
    for (const { file, ini, isExtract } of set.servers) {
      if (isExtract) continue;
      for (const { name, line } of environmentSections(ini)) {
        if (opened.has(name.toUpperCase())) continue;
        yield {
          place: { file, line, key: `[${name}]` },
          message: {
            pt: `Nada nos arquivos informados abre o ambiente [${name}]: nem App_Environment, nem o EnvServer de um cliente, nem o Environment de um job ou de uma página.`,
            en: `Nothing in the given files opens the environment [${name}]: neither App_Environment, nor the EnvServer of a client, nor the Environment of a job or a page.`,
          },
          solution: {
            pt: 'Se ninguém mais o usa, remova a seção; se outro cliente o abre, não há nada a fazer.',
            en: 'When nothing uses it any more, remove the section; when another client opens it, do nothing.',
          },
        };
      }
    }
  },
};

function openedEnvironments({ inis }: ConfigSet): ReadonlySet<string> {
  const lines = inis.flatMap(({ ini }) => ini.sections.flatMap(({ keys }) => keys));
  const names = lines
    .filter(({ key }) => ENVIRONMENT_NAMES.test(key))
    .flatMap(one => parseNames(one.value));
  return new Set(names.map(name => name.toUpperCase()));
}
