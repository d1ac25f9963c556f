import { protheusRoutes } from '../check/protheus-sites.js';
import { type Rule } from '../check/rule.js';
import { SOURCES } from '../check/sources.js';
import { refusesFrame } from './page-headers.js';

export const frameRefused: Rule = {
  code: 'PDK380',
  severity: 'error',
  title: {
    pt: 'O proxy não proíbe a página dentro de um quadro (iframe)',
    en: 'The proxy does not forbid the page inside a frame',
  },
  source: SOURCES.framing,
  needs: ['proxy'],
  *check(set) {
    const seen = new Set<string>();
    for (const { site, route } of protheusRoutes(set)) {
      for (const { name, value, line } of route.headers) {
        const id = `${site.file}:${line}`;
        if (!refusesFrame(name, value) || seen.has(id)) continue;
        seen.add(id);
        yield {
          place: { file: site.file, line, key: name },
          cause: {
            pt: `${name}: ${value} proíbe quadros, e no WebApp cada aplicativo PO UI é um quadro: a tela fica branca.`,
            en: `${name}: ${value} forbids frames, and in the web client each PO UI application is a frame: the screen stays white.`,
          },
          cure: {
            pt: "Use X-Frame-Options SAMEORIGIN, ou Content-Security-Policy com frame-ancestors 'self'.",
            en: "Use X-Frame-Options SAMEORIGIN, or Content-Security-Policy with frame-ancestors 'self'.",
          },
        };
      }
    }
  },
};
