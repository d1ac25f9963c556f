import { type Finding } from '../../check/finding.js';
import { SOURCES } from '../../check/sources.js';
import { refusesEval, refusesFrame } from '../../rules/page-headers.js';
import { type Answer, getPage } from '../connection.js';
import { found, type Probe } from '../probe.js';

/** The application's page, or that of the web client: is it there, and may it be framed? */
export const pageProbe: Probe = {
  code: 'PDK394',
  title: { pt: 'Página', en: 'Page' },
  async *look(context) {
    const { target } = context;
    const { application } = target;
    const answer = await getPage(
      `${target.origin}${application ? `${application.folder}index.html` : '/webapp/'}`,
      context,
    );
    if (answer.status === 200) {
      yield* headers(answer);
      if (application) yield* base(answer, application.folder);
    } else {
      yield missing(answer, application?.name);
    }
  },
};

function missing({ url, status }: Answer, application: string | undefined): Finding {
  const what = application ? `"${application}"` : 'WebApp';
  const reason =
    status === 503
      ? {
          pt: 'não há licença livre, ou nenhum servidor atende',
          en: 'no licence is free, or no server answers',
        }
      : status === 502 || status === 504
        ? {
            pt: 'o proxy não alcança os servidores (porta, http em vez de https, servidor parado)',
            en: 'the proxy does not reach the servers (port, http instead of https, server down)',
          }
        : {
            pt: application
              ? 'a FwCallApp ainda não extraiu o aplicativo neste servidor, falta App_Environment, ou o proxy não leva /app-root aos servidores'
              : 'falta App_Environment nos servidores, ou o proxy não leva /webapp a eles',
            en: application
              ? 'FwCallApp has not extracted the application on this server yet, App_Environment is missing, or the proxy does not lead /app-root to the servers'
              : 'App_Environment is missing in the servers, or the proxy does not lead /webapp to them',
          };
  return found(
    { code: 'PDK394', severity: 'error', source: SOURCES.troubleshooting, file: url },
    {
      pt: `A página de ${what} responde ${status}: ${reason.pt}.`,
      en: `The page of ${what} answers ${status}: ${reason.en}.`,
    },
    {
      pt: 'Abra o aplicativo uma vez pelo menu do Protheus e confira App_Environment, os caminhos do proxy e os servidores (protheus-devkit broker check).',
      en: "Open the application once from Protheus's menu, and check App_Environment, the proxy's paths and the servers (protheus-devkit broker check).",
    },
  );
}

function* headers({ url, headers: answered }: Answer): Generator<Finding> {
  for (const name of ['x-frame-options', 'content-security-policy']) {
    const value = String(answered[name] ?? '');
    if (!value) continue;
    if (refusesFrame(name, value)) {
      yield found(
        { code: 'PDK380', severity: 'error', source: SOURCES.framing, file: url, key: name },
        {
          pt: `O cabeçalho ${name}: ${value} proíbe quadros, e no WebApp cada aplicativo PO UI é um quadro: a tela fica branca.`,
          en: `The header ${name}: ${value} forbids frames, and in the web client each PO UI application is a frame: the screen stays white.`,
        },
        {
          pt: "Use X-Frame-Options SAMEORIGIN, ou frame-ancestors 'self'.",
          en: "Use X-Frame-Options SAMEORIGIN, or frame-ancestors 'self'.",
        },
      );
    }
    if (refusesEval(name, value)) {
      yield found(
        { code: 'PDK381', severity: 'error', source: SOURCES.bridge, file: url, key: name },
        {
          pt: `O cabeçalho ${name} não permite 'unsafe-eval': a ponte com o AdvPL (twebchannel.js) para de funcionar.`,
          en: `The header ${name} does not allow 'unsafe-eval': the bridge to AdvPL (twebchannel.js) stops working.`,
        },
        {
          pt: "Acrescente 'unsafe-eval' a script-src, ou tire o cabeçalho de /webapp e /app-root.",
          en: "Add 'unsafe-eval' to script-src, or take the header off /webapp and /app-root.",
        },
      );
    }
  }
}

function* base({ url, body }: Answer, folder: string): Generator<Finding> {
  const tag = /<base\b[^>]*\bhref\s*=\s*["']?([^"'\s>]*)/i.exec(body);
  const href = tag?.[1];
  const resolved = href === undefined ? undefined : new URL(href, url);
  if (resolved?.pathname === folder && resolved.origin === new URL(url).origin) return;
  yield found(
    { code: 'PDK395', severity: 'error', source: SOURCES.fwCallApp, file: url },
    {
      pt:
        href === undefined
          ? 'A página não tem <base href>: os arquivos do aplicativo são procurados no lugar errado.'
          : `<base href="${href}"> não é a pasta do aplicativo (${folder}): os arquivos são procurados no lugar errado.`,
      en:
        href === undefined
          ? "The page has no <base href>: the application's files are looked for in the wrong place."
          : `<base href="${href}"> is not the application's folder (${folder}): its files are looked for in the wrong place.`,
    },
    {
      pt: 'Empacote com <base href="/"> no index.html (a FwCallApp troca pelo caminho certo) e publique o Protheus na raiz de um nome.',
      en: 'Pack with <base href="/"> in index.html (FwCallApp replaces it by the right path), and publish Protheus at the root of a name.',
    },
  );
}
