import { SOURCES } from '../../../findings/sources.js';
import { notChecked } from '../../../findings/unchecked.js';
import { type Probe, type ProbeFinding, probeFinding } from '../support/probe.js';
import { getPage, type ProbeResponse } from '../support/probe-request.js';

const NAMES = ['appconfig.json', 'appConfig.json'];

/** Compares the REST URL in the application's configuration with the page's scheme. */
export const appConfigProbe: Probe = {
  name: 'app-config',
  code: 'PDK396',
  title: { pt: 'Configuração do aplicativo', en: "The application's configuration" },
  async *run(context) {
    const { target } = context;
    if (!target.application) {
      yield notChecked(
        'informe um aplicativo com --app <nome>',
        'name an application with --app <name>',
      );
      return;
    }
    const folder = `${target.origin}${target.application.folder}assets/data/`;
    let first: ProbeResponse | undefined;
    for (const name of NAMES) {
      const response = await getPage(folder + name, context);
      first ??= response;
      const config = response.status === 200 ? parse(response.body) : undefined;
      if (!config) continue;
      yield* checkUrl(response.url, config, target.secure);
      return;
    }
    if (first) yield missing(first);
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

function* checkUrl(
  url: string,
  config: Readonly<Record<string, unknown>>,
  secure: boolean,
): Generator<ProbeFinding> {
  const [key, value] =
    Object.entries(config).find(
      ([name, text]) => /^(?:api_baseUrl|serverBackend)$/.test(name) && typeof text === 'string',
    ) ?? [];
  if (!secure || !key || !/^http:/i.test(String(value))) return;
  yield probeFinding(
    { code: 'PDK396', severity: 'error', source: SOURCES.mixedContent, file: url, key },
    {
      message: {
        pt: `A página é https e ${key} é "${String(value)}": o navegador barra cada requisição REST (conteúdo misto). O SSL termina no proxy, e o servidor só conhece o seu endereço http.`,
        en: `The page is https and ${key} is "${String(value)}": the browser blocks each REST request (mixed content). SSL ends at the proxy, and the server has only its http URL.`,
      },
      solution: {
        pt: 'Ligue SSL também nos servidores (MultiProtocolPortSecure=1) e use https até eles; ou empacote com "api_baseUrl": "/rest"; ou use withHttpsUpgrade() da ngx-protheus.',
        en: 'Enable SSL in the servers too (MultiProtocolPortSecure=1) and use https to them; or pack with "api_baseUrl": "/rest"; or use withHttpsUpgrade() of ngx-protheus.',
      },
    },
  );
}

function missing({ url, status }: ProbeResponse): ProbeFinding {
  return probeFinding(
    { code: 'PDK397', severity: 'warning', source: SOURCES.fwCallApp, file: url },
    {
      message: {
        pt: `assets/data/appconfig.json não existe ou não é JSON (status ${status}): sem ele, o aplicativo só tem o endereço do REST se a FwCallApp o gravou na sessão.`,
        en: `assets/data/appconfig.json does not exist or is not JSON (status ${status}): without it the application has the URL of REST only if FwCallApp wrote it into the session.`,
      },
      solution: {
        pt: 'Empacote o arquivo com { "api_baseUrl": "/" }.',
        en: 'Pack the file with { "api_baseUrl": "/" }.',
      },
    },
  );
}
