const WIDTH = 96;

/**
 * @returns A Portuguese comment as lines of ASCII. It is not documented how the AppServer reads accents
 *   in an ini file, so they are removed as in TOTVS's own examples, which write "e'" for "é".
 */
export function asciiComment(text: string, mark: string): readonly string[] {
  const plain = text
    .replace(/(?<!\p{L})([éÉ])(?!\p{L})/gu, "$1'")
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '');
  return plain
    .split('\n')
    .flatMap(paragraph => wrap(paragraph, WIDTH - mark.length))
    .map(line => `${mark}${line}`.trimEnd());
}

function wrap(text: string, width: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (line && line.length + 1 + word.length > width) {
      lines.push(line);
      line = word;
    } else {
      line = line ? `${line} ${word}` : word;
    }
  }
  return [...lines, line];
}
