/** Escape sequences of a terminal. */
const BOLD = '\u001B[1m';
const DIM = '\u001B[2m';
const CYAN = '\u001B[36m';
const OFF = '\u001B[0m';

/** Longer lines are hard to read. */
const WIDEST = 100;

/**
 * Formats a page for a terminal: headings in bold, code coloured and indented, links by their text,
 * paragraphs to the width.
 *
 * @param page Markdown.
 * @param width The columns of the terminal.
 * @param colour Whether escape sequences are written.
 */
export function formatPage(page: string, width: number, colour: boolean): string {
  const paint = (code: string, text: string): string => (colour ? code + text + OFF : text);
  const columns = Math.min(width, WIDEST);
  const lines: string[] = [];
  let inFence = false;
  for (const line of page.split(/\r?\n/)) {
    if (/^ *```/.test(line)) {
      inFence = !inFence;
      continue;
    }
    const heading = /^#+ (.*)$/.exec(line);
    if (inFence) lines.push(paint(CYAN, `    ${line}`));
    else if (heading) lines.push(paint(BOLD, plainLinks(heading[1] as string)));
    else if (/^\s*\|[\s|:-]+$/.test(line))
      lines.push(paint(DIM, '-'.repeat(Math.min(40, columns))));
    else if (line.startsWith('|')) lines.push(plainLinks(cellsOf(line)));
    else lines.push(...wrap(plainLinks(line), columns));
  }
  const text = lines
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trimEnd();
  return text.replace(/`([^`\n]+)`/g, (_, code: string) => paint(CYAN, code));
}

function plainLinks(text: string): string {
  return text
    .replace(/<!--.*?-->/g, '')
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/\*\*([^*]+)\*\*/g, '$1');
}

function cellsOf(row: string): string {
  return row
    .replace(/^\||\|\s*$/g, '')
    .split('|')
    .map(cell => cell.trim())
    .join('  |  ');
}

/** Breaks a paragraph or an item of a list; what follows stands under its text. */
function wrap(line: string, columns: number): readonly string[] {
  const [, indent = '', mark = ''] = /^( *)((?:[-*]|\d+\.) +)?/.exec(line) ?? [];
  const hanging = ' '.repeat(indent.length + mark.length);
  const lines: string[] = [];
  let current = indent + mark;
  let isEmpty = true;
  for (const word of line.slice(hanging.length).split(/ +/)) {
    if (!isEmpty && current.length + 1 + word.length > columns) {
      lines.push(current);
      current = hanging;
      isEmpty = true;
    }
    current += (isEmpty ? '' : ' ') + word;
    isEmpty = false;
  }
  return [...lines, current];
}
