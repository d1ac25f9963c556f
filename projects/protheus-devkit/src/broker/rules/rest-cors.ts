import { SOURCES } from '../../findings/sources.js';
import { isOn, parseNames } from '../ini/ini-values.js';
import { protheusSites } from '../model/protheus-sites.js';
import { restSections } from '../model/server-model.js';
import { type BrokerRule } from './support/broker-rule.js';
import { keyPlace } from './support/locations.js';

export const restCors: BrokerRule = {
  meta: {
    name: 'rest-cors',
    code: 'PDK368',
    severity: 'error',
    title: {
      pt: 'No conjunto antigo, o REST em outra porta tem CORSEnable=1 e AllowOrigin',
      en: 'In the older set REST on another port has CORSEnable=1 and AllowOrigin',
    },
    source: SOURCES.rest,
  },
  needs: ['server'],
  *check(set) {
    const sites = protheusSites(set);
    for (const { file, ini, multiProtocol, listeners } of set.servers) {
      const page = listeners.find(({ role }) => role === 'http');
      if (multiProtocol || !page) continue;
      for (const name of restSections(ini)) {
        const rest = listeners.find(one => one.role === 'rest' && one.section === name);
        // A site that forwards to both makes them one origin.
        const joined = sites.some(({ routes }) => {
          const ports = routes.flatMap(({ targets }) => targets.map(({ port }) => port));
          return ports.includes(page.port) && rest !== undefined && ports.includes(rest.port);
        });
        if (joined) continue;
        for (const uri of parseNames(ini.value(name, 'URIs')).filter(one => ini.has(one))) {
          const key = ini.get(uri, 'CORSEnable');
          if (isOn(key) && ini.value(uri, 'AllowOrigin')) continue;
          yield {
            place: key ? keyPlace(file, key) : { file, line: ini.named(uri)[0]?.line },
            message: {
              pt: `A página vem da porta ${page.port} e o REST da ${rest?.port ?? '?'}: são origens diferentes, e [${uri}] não tem CORSEnable=1 com AllowOrigin. O navegador barra cada requisição.`,
              en: `The page comes from port ${page.port} and REST from ${rest?.port ?? '?'}: two origins, and [${uri}] lacks CORSEnable=1 with AllowOrigin. The browser blocks each request.`,
            },
            solution: {
              pt: `Escreva CORSEnable=1 e AllowOrigin=http://<máquina>:${page.port} em [${uri}].`,
              en: `Write CORSEnable=1 and AllowOrigin=http://<machine>:${page.port} into [${uri}].`,
            },
          };
        }
      }
    }
  },
};
