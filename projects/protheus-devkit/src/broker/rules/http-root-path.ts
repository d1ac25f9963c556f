import { SOURCES } from '../../findings/sources.js';
import { environmentSections } from '../model/environment-sections.js';
import { type BrokerRule } from './support/broker-rule.js';
import { keyPlace } from './support/locations.js';

export const httpRootPath: BrokerRule = {
  meta: {
    name: 'http-root-path',
    code: 'PDK356',
    severity: 'error',
    title: {
      pt: 'No conjunto antigo, [HTTP] Path é a pasta http-root do RootPath',
      en: 'In the older set [HTTP] Path is the folder http-root of RootPath',
    },
    source: SOURCES.fwCallApp,
  },
  needs: ['server'],
  *check({ servers }) {
    for (const { file, ini, role, multiProtocol } of servers) {
      if (role === 'portal') continue;
      const key = ini.get('HTTP', 'Path');
      if (multiProtocol || !key) continue;
      const roots = environmentSections(ini).flatMap(({ keys }) =>
        keys.filter(one => one.key.toLowerCase() === 'rootpath').map(one => one.value),
      );
      const path = folder(key.value);
      const isFixed = path.endsWith('/http-root');
      if (isFixed && (!roots.length || roots.some(root => path === `${folder(root)}/http-root`))) {
        continue;
      }
      const wanted = `${(roots[0] ?? '<RootPath>').replace(/[\\/]+$/, '')}\\http-root`;
      yield {
        place: keyPlace(file, key),
        message: {
          pt: `[HTTP] Path = ${key.value}, mas a FwCallApp extrai os aplicativos em ${wanted}: o navegador recebe 404.`,
          en: `[HTTP] Path = ${key.value}, but FwCallApp extracts applications into ${wanted}: the browser gets 404.`,
        },
        solution: {
          pt: `Escreva Path=${wanted} e mova para lá o conteúdo da pasta antiga.`,
          en: `Write Path=${wanted} and move the content of the old folder there.`,
        },
      };
    }
  },
};

function folder(path: string): string {
  return path.replace(/\\/g, '/').replace(/\/+$/, '').toLowerCase();
}
