import { type Finding } from '../../check/finding.js';
import { notChecked } from '../../check/locations.js';
import { SOURCES } from '../../check/sources.js';
import { type Answer, getPage } from '../connection.js';
import { found, type Probe } from '../probe.js';

const NAMES = ['appconfig.json', 'appConfig.json'];

/** The REST address that the application was given, against the page's scheme. */
export const appConfigProbe: Probe = {
  code: 'PDK396',
  title: { pt: 'Configuração do aplicativo', en: "The application's configuration" },
  async *look(context) {
    const { target } = context;
    if (!target.application) {
      yield notChecked(
        'informe um aplicativo com --app <nome>',
        'name an application with --app <name>',
      );
      return;
    }
    const folder = `${target.origin}${target.application.folder}assets/data/`;
    let seen: Answer | undefined;
    for (const name of NAMES) {
      const answer = await getPage(folder + name, context);
      seen ??= answer;
      const config = answer.status === 200 ? parse(answer.body) : undefined;
      if (!config) continue;
      yield* judge(answer.url, config, target.secure);
      return;
    }
    if (seen) yield missing(seen);
  },
};

function parse(body: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const value: unknown = JSON.parse(body.replace(/^\ufeff/, ''));
    return typeof value === 'object' && value !== null
      ? (value as Readonly<Record<string, unknown>>)
      : undefined;
  } catch {
    return undefined;
  }
}

function* judge(
  url: string,
  config: Readonly<Record<string, unknown>>,
  secure: boolean,
): Generator<Finding> {
  const [key, address] =
    Object.entries(config).find(
      ([name, value]) => /^(?:api_baseUrl|serverBackend)$/.test(name) && typeof value === 'string',
    ) ?? [];
  if (!secure || !key || !/^http:/i.test(String(address))) return;
  yield found(
    { code: 'PDK396', severity: 'error', source: SOURCES.mixedContent, file: url, key },
    {
      pt: `A página é https e ${key} é "${String(address)}": o navegador barra cada requisição REST (conteúdo misto). O SSL termina no proxy, e o servidor só conhece o seu endereço http.`,
      en: `The page is https and ${key} is "${String(address)}": the browser blocks each REST request (mixed content). SSL ends at the proxy, and the server knows its http address only.`,
    },
    {
      pt: 'Ligue SSL também nos servidores (MultiProtocolPortSecure=1) e fale https com eles; ou empacote com "api_baseUrl": "/rest"; ou use withHttpsRepair() da ngx-protheus.',
      en: 'Switch SSL on in the servers too (MultiProtocolPortSecure=1) and speak https to them; or pack with "api_baseUrl": "/rest"; or use withHttpsRepair() of ngx-protheus.',
    },
  );
}

function missing({ url, status }: Answer): Finding {
  return found(
    { code: 'PDK397', severity: 'warning', source: SOURCES.fwCallApp, file: url },
    {
      pt: `assets/data/appconfig.json não está lá ou não é JSON (status ${status}): sem ele, o aplicativo só sabe onde está o REST se a FwCallApp o gravou na sessão.`,
      en: `assets/data/appconfig.json is not there or is no JSON (status ${status}): without it the application knows where REST is only if FwCallApp wrote it into the session.`,
    },
    {
      pt: 'Empacote o arquivo com { "api_baseUrl": "/" }.',
      en: 'Pack the file with { "api_baseUrl": "/" }.',
    },
  );
}
