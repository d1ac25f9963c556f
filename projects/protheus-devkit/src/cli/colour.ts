import { type Colours } from './command.js';

const BOLD = '\u001B[1m';
const RED = '\u001B[31m';
const GREEN = '\u001B[32m';
const YELLOW = '\u001B[33m';
const CYAN = '\u001B[36m';
const OFF = '\u001B[0m';

/** The labels of the findings, in both languages, at the begin of a line. */
const LABELS: readonly (readonly [pattern: RegExp, colour: string])[] = [
  [/^(?:error|erro)(?= {2})/, RED],
  [/^(?:warning|aviso)(?= {2})/, YELLOW],
  [/^(?:Warning|Atenção)(?=: )/, YELLOW],
  [/^(?:info|informação)(?= {2})/, CYAN],
  [/^(?:NGP|PDK)\d{3}(?=: )/, RED],
  [/^(?:No problem found|Nenhum problema encontrado)\.$/, GREEN],
  // Headings of the help and of the next steps
  [/^(?:\p{Lu}[^.:]*:$|(?:Usage|Uso)(?=: )|(?:Next steps|Próximos passos)$)/u, BOLD],
  [/^(?: *)npx protheus-devkit .*$/, CYAN],
];

/** A flag at the begin of a line of the help. */
const FLAG = /^( {2})(--[[\]\w-]+)/;

/**
 * Whether the streams are coloured: what `FORCE_COLOR` says, then not with `NO_COLOR`, then for a
 * terminal that has colours.
 */
export function coloursOf(
  env: Readonly<Record<string, string | undefined>>,
  isTerminal: Colours,
): Colours {
  const forced = env['FORCE_COLOR'];
  if (forced !== undefined) {
    const on = forced !== '0' && forced !== 'false';
    return { out: on, err: on };
  }
  // no-color.org: any value that is not empty
  if (env['NO_COLOR'] || env['TERM'] === 'dumb') return { out: false, err: false };
  return isTerminal;
}

/**
 * Colours lines of our own for a terminal. It stands where lines are printed, behind the escaping of
 * control sequences: no command writes one, and JSON stays as it is.
 */
export function coloured(text: string): string {
  return text.split('\n').map(colouredLine).join('\n');
}

function colouredLine(line: string): string {
  if (line.startsWith('{')) return line;
  for (const [pattern, colour] of LABELS) {
    if (pattern.test(line)) return line.replace(pattern, label => colour + label + OFF);
  }
  return line.replace(FLAG, (_, indent: string, flag: string) => indent + CYAN + flag + OFF);
}
