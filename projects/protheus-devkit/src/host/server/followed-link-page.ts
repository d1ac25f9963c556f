import { type IncomingMessage } from 'node:http';
import { escapeHtml } from '../http/escape-html.js';
import { html, type Reply } from '../http/reply.js';

const texts = {
  en: {
    title: 'A page of another site leads here',
    text: 'Continue only if you wanted to open this in the local host of Protheus:',
    open: 'Continue',
  },
  pt: {
    title: 'Uma página de outro site leva até aqui',
    text: 'Continue somente se você queria abrir isto no host local do Protheus:',
    open: 'Continuar',
  },
  es: {
    title: 'Una página de otro sitio lleva hasta aquí',
    text: 'Continúe solo si quería abrir esto en el host local de Protheus:',
    open: 'Continuar',
  },
};

const STYLE =
  'body{max-width:600px;margin:80px auto;padding:0 24px;font:16px/1.5 system-ui,sans-serif}' +
  'code{overflow-wrap:anywhere}' +
  'a{display:inline-block;padding:10px 24px;color:#fff;background:#753399;border-radius:4px}';

/**
 * The page for a link that another site led to: nothing happens until the person presses the button,
 * and that request comes from a page of this host.
 * @param origin the origin of the host: with the path alone, `//name/…` would be another server
 */
export function followedLinkPage({ headers, url = '/' }: IncomingMessage, origin: string): Reply {
  const wanted = (headers['accept-language'] ?? '').slice(0, 2).toLowerCase();
  const language = wanted === 'pt' || wanted === 'es' ? wanted : 'en';
  const { title, text, open } = texts[language];
  const href = escapeHtml(origin + url);
  return html(
    `<!doctype html>
<html lang="${language}">
<head><meta charset="utf-8"><title>${title}</title><style>${STYLE}</style></head>
<body><h1>${title}</h1><p>${text}</p><p><code>${href}</code></p>
<p><a role="button" href="${href}">${open}</a></p></body>
</html>
`,
    403,
  );
}
