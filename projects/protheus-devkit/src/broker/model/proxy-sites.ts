import { dirname } from 'node:path';
import { parseApache } from '../proxy/apache-directive.js';
import { readApache } from '../proxy/apache-model.js';
import { parseNginx } from '../proxy/nginx-directive.js';
import { readNginx } from '../proxy/nginx-model.js';
import { type IncludedFile, type ProxyConfig, type ProxySite } from '../proxy/proxy-model.js';
import { includedFiles, partsOf } from './included-files.js';

/** A site with its file. */
export interface Site extends ProxySite {
  readonly file: string;
  readonly kind: ProxyConfig['kind'];
}

/** A file of a proxy that no include names. */
export interface UnusedProxyFile {
  readonly file: string;
  /** The main file, whose includes name other files. */
  readonly main: string;
}

/** A file of a proxy. */
export interface ProxyFile extends IncludedFile {
  readonly kind: ProxyConfig['kind'];
}

/** @returns The sites of the files of a proxy, and the files that it does not use. */
export function readProxyFiles(files: readonly ProxyFile[]): {
  readonly sites: readonly Site[];
  readonly unused: readonly UnusedProxyFile[];
} {
  const sites: Site[] = [];
  const unused: UnusedProxyFile[] = [];
  for (const kind of ['nginx', 'apache'] as const) {
    const own = files.filter(file => file.kind === kind);
    const mains = own
      .filter(isMain)
      .map(file => ({ file, used: reachedFrom(file, own) }))
      .filter(({ file, used }, _index, all) => kind === 'nginx' || isOutermost(file, used, all));
    const included = new Set(mains.flatMap(({ used }) => [...used]));
    for (const file of own) {
      const main = mains.find(({ used }) => used.has(file));
      const other = main ? undefined : mains.find(one => isLeftOut(file, one));
      if (other) {
        unused.push({ file: file.path, main: other.file.path });
        continue;
      }
      const first = kind === 'nginx' && !isMain(file) ? mains[0]?.file : undefined;
      const around = main?.file ?? first;
      const folder = dirname((around ?? file).path);
      const find = (pattern: string) => includedFiles(pattern, folder, own);
      const outer = around === file ? undefined : around?.text;
      const read =
        kind === 'nginx'
          ? readNginx(file.text, find, outer)
          : readApache(file.text, find, { main: outer, isIncluded: included.has(file) });
      sites.push(...read.sites.map(site => ({ ...site, file: site.file ?? file.path, kind })));
    }
  }
  return { sites, unused };
}

/** Whether a file may be the one that the proxy starts with. */
function isMain({ kind, text }: ProxyFile): boolean {
  return kind === 'nginx'
    ? /^\s*http\s*\{/m.test(text)
    : /^[ \t]*(?:ServerRoot|Listen|Include|IncludeOptional)\s/im.test(text);
}

/** Whether no other file of Apache includes this one: a site may include its parts, too. */
function isOutermost(
  file: ProxyFile,
  used: ReadonlySet<ProxyFile>,
  all: readonly { readonly file: ProxyFile; readonly used: ReadonlySet<ProxyFile> }[],
): boolean {
  return used.size > 0 && !all.some(one => one.file !== file && one.used.has(file));
}

/** Whether a file with sites lies below the folder of a main file, beside those that it includes. */
function isLeftOut(
  file: ProxyFile,
  main: { readonly file: ProxyFile; readonly used: ReadonlySet<ProxyFile> },
): boolean {
  if (file === main.file || !main.used.size || isMain(file)) return false;
  const folder = partsOf(dirname(file.path));
  const root = partsOf(dirname(main.file.path));
  const isBelow = folder.length > root.length && root.every((part, at) => part === folder[at]);
  const beside = [...main.used].some(one => dirname(one.path) === dirname(file.path));
  return isBelow && !beside;
}

/** @returns The files that a file includes, and those that they include. */
function reachedFrom(main: ProxyFile, files: readonly ProxyFile[]): ReadonlySet<ProxyFile> {
  const reached = new Set<ProxyFile>();
  const open = [main];
  for (let file = open.pop(); file; file = open.pop()) {
    for (const pattern of includesOf(file)) {
      for (const found of includedFiles(pattern, dirname(main.path), files)) {
        if (reached.has(found) || found === main) continue;
        reached.add(found);
        open.push(found);
      }
    }
  }
  return reached;
}

interface Directive {
  readonly name: string;
  readonly args: readonly string[];
  readonly block: readonly Directive[] | undefined;
}

/** @returns What the includes of a file name, those in blocks as well. */
function includesOf({ kind, text }: ProxyFile): readonly string[] {
  const open: Directive[] = [...(kind === 'nginx' ? parseNginx(text) : parseApache(text))];
  const names = new Set<string>();
  for (let one = open.pop(); one; one = open.pop()) {
    if (/^include(?:optional)?$/.test(one.name) && one.args[0]) names.add(one.args[0]);
    for (const inner of one.block ?? []) open.push(inner);
  }
  return [...names];
}
