import { type IncomingMessage, type OutgoingHttpHeaders, type ServerResponse } from 'node:http';
import { DevkitError } from '../../devkit-error.js';
import { type UnprefixedPaths } from '../app-root/unprefixed-paths.js';
import { originOf } from '../http/allowed-hosts.js';
import { redirectTarget } from '../http/redirect-target.js';
import { redirect, type Reply, send, text } from '../http/reply.js';
import { parseRequestTarget } from '../http/request-target.js';
import { verifyRequest } from '../http/verify-request.js';
import { redactError } from '../log/redact-error.js';
import { type AppRootParts, handleAppRoot } from './app-root-handler.js';
import { followedLinkPage } from './followed-link-page.js';
import { forward } from './forward.js';
import { type HandlerResult, type HostRequest } from './handler-result.js';
import { handlePage, type PageHandlerParts } from './page-handler.js';
import { requestEntry } from './request-entry.js';
import { handleRest } from './rest-handler.js';

/** What handling a request uses. */
export type RequestParts = AppRootParts &
  PageHandlerParts & { readonly unprefixedPaths: UnprefixedPaths };

/** Handles every request of the host, and writes it to the log. */
export async function handleRequest(
  parts: RequestParts,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const start = performance.now();
  let result = await resultOf(parts, request).catch((error: unknown) =>
    failureResult(parts, request, error),
  );
  let headers: OutgoingHttpHeaders;
  try {
    const { reply } = result;
    if ('forward' in reply) {
      headers = await forward(request, response, reply.forward);
      if (result.area === 'app' && isPageForData(request, response.statusCode, headers)) {
        const values = { method: request.method ?? '', path: (request.url ?? '').split('?', 1)[0] };
        parts.log.note('warning', 'rest-got-page', values);
      }
      const { location } = headers;
      const to = redirectTarget(response.statusCode, String(location ?? ''), request.headers.host);
      // A redirect to the dev server's own URL is one of another port for the browser.
      if (to && !to.isInside) {
        const values = { path: request.url ?? '', status: String(to.status), origin: to.origin };
        parts.log.note('warning', 'dev-server-redirected', values);
      }
    } else headers = send(request, response, reply);
  } catch (error) {
    const failure = failureResult(parts, request, error);
    headers = send(request, response, failure.reply);
    result = { ...result, reply: failure.reply };
  }
  const milliseconds = Math.round(performance.now() - start);
  const sent = { status: response.statusCode, headers };
  parts.log.add(requestEntry(request, sent, result, milliseconds, parts.log.bodyBytes));
}

/** Finds the handler of a request by its path, in this order. */
async function resultOf(parts: RequestParts, request: IncomingMessage): Promise<HandlerResult> {
  const { log, settings, allowedHosts, applications, unprefixedPaths } = parts;
  const judgement = verifyRequest(request, allowedHosts);
  if (judgement === 'ask') {
    const origin = originOf(request.headers.host, allowedHosts);
    return { area: 'none', reply: followedLinkPage(request, origin) };
  }
  if (judgement === 'refuse') {
    const { origin = '', referer = '', host = '' } = request.headers;
    log.note('warning', 'origin-refused', { origin: origin || referer || '?', host });
    return { area: 'none', reply: text(403, 'Forbidden: not a page of this host.') };
  }
  const url = request.url ?? '';
  const target = parseRequestTarget(url);
  if (!target) return { area: 'none', reply: text(400, 'Bad request') };
  const { path } = target;
  const call: HostRequest = { ...target, request, url };
  if (path === '/') return { area: 'page', reply: redirect(entryUrl(applications.names)) };
  if (path === '/webapp' || path.startsWith('/webapp/')) return handlePage(parts, call);
  // Browsers request it by themselves; a 404 would appear in the console of every application.
  if (path === '/favicon.ico') return { area: 'page', reply: { status: 204 } };
  const { restPath } = settings;
  if (restPath && path.startsWith(`${restPath}/`)) {
    return handleRest(parts, call, path.slice(restPath.length), undefined);
  }
  if (path === '/app-root' || path.startsWith('/app-root/')) return handleAppRoot(parts, call);
  const source = unprefixedPaths.sourceOf(path, request.headers.referer);
  if (source) return { area: 'app', reply: { forward: source.rootUrlOf(url) } };
  log.note('warning', 'outside-rest-base', { method: request.method ?? '', path });
  return { area: 'none', reply: text(404, 'Not found') };
}

/** A dev server returns its page for every path that it does not have: data that a script asked for, too. */
function isPageForData(
  { headers, url = '' }: IncomingMessage,
  status: number,
  sent: OutgoingHttpHeaders,
): boolean {
  const isFile = /\.\w+$|\/@/.test(url.split('?', 1)[0]);
  const isData = headers['sec-fetch-dest'] === 'empty' || /\bjson\b/.test(headers.accept ?? '');
  return (
    status === 200 && isData && !isFile && /^text\/html\b/i.test(String(sent['content-type'] ?? ''))
  );
}

/** The target of the host's own URL: with one application, that application. */
function entryUrl(applications: readonly string[]): string {
  const [only, ...others] = applications;
  return only === undefined || others.length > 0
    ? '/webapp/'
    : `/app-root/preindex/index.html?app_name=${only}&totvstec_remote_type=1`;
}

function failureResult(
  { report, log }: Pick<RequestParts, 'report' | 'log'>,
  { headers, socket }: IncomingMessage,
  error: unknown,
): HandlerResult & { readonly reply: Reply } {
  // When the browser closed the connection, its streams fail too: not an error to report.
  if (error instanceof DevkitError || !socket.destroyed) {
    report(error);
    log.note('error', 'failed', { reason: String(error) });
  }
  const plain = redactError(error, log.secrets);
  // The text is displayed in the frame of the application, to the user who opened it.
  const language = /^pt\b/i.test(headers['accept-language'] ?? '') ? 'pt' : 'en';
  const reason = plain instanceof DevkitError ? plain.in(language) : 'The host failed to respond.';
  return { area: 'none', reply: text(500, reason) };
}
