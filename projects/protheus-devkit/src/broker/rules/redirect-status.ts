import { SOURCES } from '../../findings/sources.js';
import { type Site } from '../model/proxy-sites.js';
import { redirectTexts } from '../model/shared-texts.js';
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
          ...redirectTexts(redirect.status),
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
