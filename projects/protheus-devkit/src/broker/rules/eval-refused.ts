import { protheusRoutes } from '../check/protheus-sites.js';
import { type Rule } from '../check/rule.js';
import { SOURCES } from '../check/sources.js';
import { refusesEval } from './page-headers.js';

export const evalRefused: Rule = {
  code: 'PDK381',
  severity: 'error',
  title: {
    pt: "Uma Content-Security-Policy do proxy tem 'unsafe-eval'",
    en: "A Content-Security-Policy of the proxy has 'unsafe-eval'",
  },
  source: SOURCES.bridge,
  needs: ['proxy'],
  *check(set) {
    const seen = new Set<string>();
    for (const { site, route } of protheusRoutes(set)) {
      for (const { name, value, line } of route.headers) {
        const id = `${site.file}:${line}`;
        if (!refusesEval(name, value) || seen.has(id)) continue;
        seen.add(id);
        yield {
          place: { file: site.file, line, key: name },
          cause: {
            pt: `${name} não permite 'unsafe-eval': a ponte com o AdvPL (twebchannel.js) usa eval em cada mensagem e para de funcionar.`,
            en: `${name} does not allow 'unsafe-eval': the bridge to AdvPL (twebchannel.js) uses eval on each message and stops working.`,
          },
          cure: {
            pt: "Acrescente 'unsafe-eval' a script-src nos caminhos /webapp e /app-root, ou tire o cabeçalho deles.",
            en: "Add 'unsafe-eval' to script-src on the paths /webapp and /app-root, or take the header off them.",
          },
        };
      }
    }
  },
};
