import { SOURCES } from '../../../findings/sources.js';
import { refusesEval, refusesFrame } from '../../model/page-headers.js';
import { evalRefusedTexts, frameRefusedTexts } from '../../model/shared-texts.js';
import { type Probe, type ProbeFinding, probeFinding } from '../support/probe.js';
import { getPage, type ProbeResponse } from '../support/probe-request.js';

/** Checks that the page of the application, or of the web client, exists and may be in a frame. */
export const pageProbe: Probe = {
  name: 'page',
  code: 'PDK394',
  title: { pt: 'Página', en: 'Page' },
  async *run(context) {
    const { target } = context;
    const { application } = target;
    const response = await getPage(
      `${target.origin}${application ? `${application.folder}index.html` : '/webapp/'}`,
      context,
    );
    if (response.status === 200) {
      yield* headers(response);
      if (application) yield* base(response, application.folder);
    } else {
      yield missing(response, application?.name);
    }
  },
};

function missing({ url, status }: ProbeResponse, application: string | undefined): ProbeFinding {
  const what = application ? `"${application}"` : 'WebApp';
  const reason =
    status === 503
      ? {
          pt: 'não há licença livre, ou nenhum servidor atende',
          en: 'no licence is free, or no server responds',
        }
      : status === 502 || status === 504
        ? {
            pt: 'o proxy não alcança os servidores (porta, http em vez de https, servidor parado)',
            en: 'the proxy does not reach the servers (port, http instead of https, server down)',
          }
        : {
            pt: application
              ? 'a FwCallApp ainda não extraiu o aplicativo neste servidor, falta App_Environment, ou o proxy não encaminha /app-root aos servidores'
              : 'falta App_Environment nos servidores, ou o proxy não encaminha /webapp a eles',
            en: application
              ? 'FwCallApp has not extracted the application on this server yet, App_Environment is missing, or the proxy does not forward /app-root to the servers'
              : 'App_Environment is missing in the servers, or the proxy does not forward /webapp to them',
          };
  return probeFinding(
    { code: 'PDK394', severity: 'error', source: SOURCES.troubleshooting, file: url },
    {
      message: {
        pt: `A página de ${what} responde ${status}: ${reason.pt}.`,
        en: `The page of ${what} responds ${status}: ${reason.en}.`,
      },
      solution: {
        pt: 'Abra o aplicativo uma vez pelo menu do Protheus e verifique App_Environment, os caminhos do proxy e os servidores (protheus-devkit broker check).',
        en: "Open the application once from Protheus's menu, and check App_Environment, the proxy's paths and the servers (protheus-devkit broker check).",
      },
    },
  );
}

function* headers({ url, headers: responseHeaders }: ProbeResponse): Generator<ProbeFinding> {
  for (const name of ['x-frame-options', 'content-security-policy']) {
    const value = String(responseHeaders[name] ?? '');
    if (!value) continue;
    if (refusesFrame(name, value)) {
      yield probeFinding(
        { code: 'PDK380', severity: 'error', source: SOURCES.framing, file: url, key: name },
        frameRefusedTexts(name, value),
      );
    }
    if (refusesEval(name, value)) {
      yield probeFinding(
        { code: 'PDK381', severity: 'error', source: SOURCES.channel, file: url, key: name },
        evalRefusedTexts(name),
      );
    }
  }
}

function* base({ url, body }: ProbeResponse, folder: string): Generator<ProbeFinding> {
  const href = baseHref(body);
  // An href that is no URL is as wrong as another folder.
  const resolved = href !== undefined && URL.canParse(href, url) ? new URL(href, url) : undefined;
  if (resolved?.pathname === folder && resolved.origin === new URL(url).origin) return;
  yield probeFinding(
    { code: 'PDK395', severity: 'error', source: SOURCES.fwCallApp, file: url },
    {
      message: {
        pt:
          href === undefined
            ? 'A página não tem <base href>: o navegador procura os arquivos do aplicativo no lugar errado.'
            : `<base href="${href}"> não é a pasta do aplicativo (${folder}): o navegador procura os arquivos no lugar errado.`,
        en:
          href === undefined
            ? "The page has no <base href>: the browser requests the application's files in the wrong place."
            : `<base href="${href}"> is not the application's folder (${folder}): the browser requests its files in the wrong place.`,
      },
      solution: {
        pt: 'Empacote com <base href="/"> no index.html (a FwCallApp o troca pelo caminho certo) e publique o Protheus na raiz de um nome.',
        en: 'Pack with <base href="/"> in index.html (FwCallApp replaces it by the right path), and publish Protheus at the root of a name.',
      },
    },
  );
}

/** @returns The `href` of the first `<base>` that has one. Each character of the page is read once. */
export function baseHref(page: string): string | undefined {
  for (const [, attributes = ''] of page.matchAll(/<base\b([^<>]*)/gi)) {
    const href = /\bhref\s*=\s*["']?([^"'\s>]*)/i.exec(attributes)?.[1];
    if (href !== undefined) return href;
  }
  return undefined;
}
