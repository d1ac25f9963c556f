import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type PageLanguage, root } from '../pages.js';

type Row = Readonly<Record<string, string | number>>;

interface Result {
  readonly name: string;
  readonly date: string;
  readonly machine: Readonly<Record<'cpu' | 'system' | 'node', string>> & {
    readonly cores: number;
  };
  readonly rows: readonly Row[];
  readonly goals: readonly { readonly goal: string; readonly measured: number }[];
}

const TEXTS = {
  en: {
    head: '| measured | ngx-protheus | written by hand | protheus-lib-core |',
    request: 'a request, µs more than without',
    minimal: 'a minimal application, kB more (gzip)',
    typical: 'a typical PO UI application, kB more (gzip)',
    tools: '| protheus-devkit | measured |',
    listens: 'the local host listens after',
    rest: 'REST requests a second, one client',
    pack: 'checking and packing the demo, against `zip -9`',
    source: 'The results are in `bench/results`. `npm run bench` measures again.',
  },
  pt: {
    head: '| medido | ngx-protheus | feito à mão | protheus-lib-core |',
    request: 'uma requisição, µs a mais do que sem nada',
    minimal: 'um aplicativo mínimo, kB a mais (gzip)',
    typical: 'um aplicativo PO UI típico, kB a mais (gzip)',
    tools: '| protheus-devkit | medido |',
    listens: 'o host local atende depois de',
    rest: 'requisições REST por segundo, um cliente',
    pack: 'verificar e empacotar a demonstração, comparado com `zip -9`',
    source: 'Os resultados estão em `bench/results`. O `npm run bench` mede de novo.',
  },
};

/** A figure of ours and the same one of protheus-lib-core. */
interface Compared {
  readonly ours: string;
  readonly peer: string;
}

/** The figures of the table against protheus-lib-core, from the committed results. */
export function figures(language: PageLanguage): Readonly<Record<'request' | 'minimal', Compared>> {
  const requests = readResult('requests');
  const size = readResult('size');
  const time = (variant: string): string =>
    numberText(
      language,
      pick(requests, { 'other interceptors': 0, storage: 'unchanged', variant })?.['µs added'],
    );
  const bytes = (variant: string): string =>
    numberText(
      language,
      toKilobytes(pick(size, { application: 'minimal', with: variant })?.['added']),
    );
  return {
    request: { ours: time('ours'), peer: time('peer') },
    minimal: { ours: bytes('ours'), peer: bytes('peer') },
  };
}

function numberText(language: PageLanguage, value: unknown, digits = 1): string {
  if (typeof value !== 'number') return '–';
  return value.toLocaleString(language === 'pt' ? 'pt-BR' : 'en', {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  });
}

/** The measurements, from the committed results. */
export function numbersPart(language: PageLanguage): string {
  const text = TEXTS[language];
  const [requests, size, host, pack] = ['requests', 'size', 'host', 'pack'].map(readResult);
  const number = (value: unknown, digits = 1): string => numberText(language, value, digits);

  const added = (variant: string): string =>
    number(
      pick(requests, {
        'other interceptors': 0,
        storage: 'unchanged',
        variant,
      })?.['µs added'],
    );
  const bytes = (application: string, variant: string): string =>
    number(toKilobytes(pick(size, { application, with: variant })?.['added']));
  const comparison = [
    requests && [text.request, added('ours'), added('re-reading'), added('peer')],
    size && [text.minimal, bytes('minimal', 'ours'), '–', bytes('minimal', 'peer')],
    size && [text.typical, bytes('typical', 'ours'), '–', bytes('typical', 'peer')],
  ];
  const listens = host?.rows.find(({ what }) => String(what).includes('until it listens'));
  const rest = host?.rows.find(row => 'requests' in row);
  const times = pack?.goals.find(({ goal }) => goal.includes('zip -9'))?.measured;
  const tools = [
    listens && [text.listens, `${number(listens['milliseconds'], 0)} ms`],
    rest && [text.rest, number(rest['requests'], 0)],
    times !== undefined && [text.pack, `× ${number(times, 2)}`],
  ];
  return [
    table(text.head, comparison),
    table(text.tools, tools),
    `${machines([requests, size, host, pack])}. ${text.source}`,
  ].join('\n\n');
}

function readResult(name: string): Result | undefined {
  const path = join(root, 'bench', 'results', `${name}.json`);
  return existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as Result) : undefined;
}

function pick(result: Result | undefined, values: Row): Row | undefined {
  if (!result) return undefined;
  const row = result.rows.find(row =>
    Object.entries(values).every(([key, value]) => row[key] === value),
  );
  if (!row) throw new Error(`${result.name}.json has no row ${JSON.stringify(values)}`);
  return row;
}

function toKilobytes(bytes: unknown): number | undefined {
  return typeof bytes === 'number' ? bytes / 1000 : undefined;
}

function table(head: string, rows: readonly (readonly string[] | undefined | false)[]): string {
  const line = head.replace(/[^|]+/g, ' --- ');
  return [head, line, ...rows.flatMap(row => (row ? [`| ${row.join(' | ')} |`] : []))].join('\n');
}

/** The machines and dates; only one for results of the same machine and day. */
function machines(results: readonly (Result | undefined)[]): string {
  const descriptions = results.flatMap(result => {
    if (!result) return [];
    const { date, machine } = result;
    const { cpu, cores, system, node } = machine;
    return [`${date}, ${cpu} × ${cores}, ${system}, Node ${node.replace('v', '')}`];
  });
  return [...new Set(descriptions)].join('; ');
}
