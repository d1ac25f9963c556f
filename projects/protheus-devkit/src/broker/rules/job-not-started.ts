import { SOURCES } from '../../findings/sources.js';
import { type IniDocument, type IniSection } from '../ini/ini-document.js';
import { sameName } from '../ini/ini-line.js';
import { parseNames } from '../ini/ini-values.js';
import { type BrokerRule } from './support/broker-rule.js';

export const jobNotStarted: BrokerRule = {
  meta: {
    name: 'job-not-started',
    code: 'PDK400',
    severity: 'information',
    title: {
      pt: 'Cada job do arquivo é iniciado por [ONSTART] Jobs ou por uma página',
      en: 'Each job of the file is started by [ONSTART] Jobs or by a page',
    },
    source: SOURCES.jobs,
  },
  needs: ['server'],
  isAboutNames: true,
  *check({ servers }) {
    for (const { file, ini, isExtract } of servers) {
      if (isExtract) continue;
      for (const { name, line } of ini.sections.filter(section => isIdleJob(ini, section))) {
        yield {
          place: { file, line, key: `[${name}]` },
          message: {
            pt: `Nada inicia o job [${name}]: nem [ONSTART] Jobs nem um RESPONSEJOB o cita.`,
            en: `Nothing starts the job [${name}]: neither [ONSTART] Jobs nor a RESPONSEJOB names it.`,
          },
          solution: {
            pt: `Se ele deve rodar, acrescente ${name} a [ONSTART] Jobs; se foi desligado de propósito, não há nada a fazer.`,
            en: `When it is meant to run, add ${name} to [ONSTART] Jobs; when it is off on purpose, do nothing.`,
          },
        };
      }
    }
  },
};

// HTTP_START is REST's: rest-sections reports it. A section with a port is a service, as [TELNET].
function isIdleJob(ini: IniDocument, { name, keys }: IniSection): boolean {
  const value = (wanted: string) => keys.find(({ key }) => sameName(key, wanted))?.value;
  const main = value('Main');
  const isJob =
    (main !== undefined && value('Environment') !== undefined) || isWebJob(value('Type'));
  if (!isJob || value('Port') !== undefined || value('Enable') !== undefined) return false;
  if (/^HTTP_START\b/i.test(main ?? '')) return false;
  const started = [
    ...parseNames(ini.value('ONSTART', 'Jobs')),
    ...ini.sections.flatMap(section =>
      section.keys.filter(({ key }) => sameName(key, 'RESPONSEJOB')).map(key => key.value),
    ),
  ];
  return !started.some(one => sameName(one, name));
}

function isWebJob(type: string | undefined): boolean {
  return type?.toUpperCase() === 'WEBEX';
}
