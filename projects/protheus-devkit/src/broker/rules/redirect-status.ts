import { SOURCES } from '../../findings/sources.js';
import { type Site } from '../model/proxy-sites.js';
import { type ProxyRedirect } from '../proxy/proxy-model.js';
import { type BrokerRule } from './support/broker-rule.js';
import { proxyPlace } from './support/locations.js';

export const redirectStatus: BrokerRule = {
  meta: {
    name: 'redirect-status',
    code: 'PDK382',
    severity: 'warning',
    title: {
      pt: 'O redirecionamento de http para https usa o status 308',
      en: 'The redirect from http to https uses status 308',
    },
    source: SOURCES.httpSemantics,
  },
  needs: ['proxy'],
  *check({ sites }) {
    for (const site of sites) {
      for (const redirect of redirectsToHttps(site)) {
        if (redirect.status >= 307) continue;
        yield {
          place: proxyPlace(site, redirect, String(redirect.status)),
          message: {
            pt: `Com o status ${redirect.status}, o navegador repete um POST como GET, sem o corpo: os dados que o usuário gravou se perdem.`,
            en: `With status ${redirect.status} the browser repeats a POST as a GET, without its body: the data that the user saved is lost.`,
          },
          solution: {
            pt: 'Use 308: return 308 https://$host$request_uri; no nginx, Redirect 308 / https://nome/ no Apache.',
            en: 'Use 308: return 308 https://$host$request_uri; in nginx, Redirect 308 / https://name/ in Apache.',
          },
        };
      }
    }
  },
};

function redirectsToHttps({
  redirect,
  conditionalRedirects,
  listens,
}: Site): readonly ProxyRedirect[] {
  const whole = redirect && !listens.some(({ tls }) => tls) ? [redirect] : [];
  return [...whole, ...conditionalRedirects];
}
