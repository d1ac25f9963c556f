import { type ApacheDirective } from './apache-directive.js';
import { matchesEveryPath, type ProxyRedirect } from './proxy-model.js';

const STATUSES: Readonly<Record<string, number>> = {
  permanent: 301,
  temp: 302,
  seeother: 303,
};
/** What a condition asks for when every request without TLS fulfils it. */
const OF_HTTP = /%\{(?:HTTPS|SERVER_PORT|REQUEST_SCHEME|HTTP:X-Forwarded-Proto)\}/i;

/** The redirects of a site, or of a section with a condition. */
export interface ApacheRedirects {
  /** The redirect of every path. */
  readonly whole: ProxyRedirect | undefined;
  /** The redirects to https that hold for some requests only. */
  readonly some: readonly ProxyRedirect[];
}

/** Reads `Redirect`, `RedirectMatch` and `RewriteRule` in the order of the file. */
export function readApacheRedirects(directives: readonly ApacheDirective[]): ApacheRedirects {
  let whole: ProxyRedirect | undefined;
  const some: ProxyRedirect[] = [];
  let conditions: string[] = [];
  for (const { name, args, line, file } of directives) {
    if (name === 'rewritecond') conditions.push(args.join(' '));
    if (name === 'redirect' && args.includes('/')) {
      whole ??= { status: statusOf(args[0]), line, file };
    } else if (name === 'redirectmatch' && matchesEveryPath(args.at(-2) ?? '')) {
      const status = args.length > 2 ? statusOf(args[0]) : 302;
      if (status < 400) whole ??= { status, line, file };
    } else if (name === 'rewriterule') {
      const flag = /(?:^|[[,])R(?:=(\w+))?(?=[,\]]|$)/i.exec(args[2] ?? '');
      if (flag && /^https:/i.test(args[1] ?? '') && matchesEveryPath(args[0] ?? '')) {
        const redirect = { status: statusOf(flag[1]), line, file };
        if (conditions.every(one => OF_HTTP.test(one))) whole ??= redirect;
        else some.push(redirect);
      }
      conditions = [];
    }
  }
  return { whole, some };
}

function statusOf(text = ''): number {
  return STATUSES[text.toLowerCase()] ?? (/^\d+$/.test(text) ? Number(text) : 302);
}
