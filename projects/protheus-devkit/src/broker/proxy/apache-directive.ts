/** One directive of an Apache configuration, with the directives of its section. */
export interface ApacheDirective {
  /** In lower case: Apache ignores the case. */
  readonly name: string;
  readonly args: readonly string[];
  readonly line: number;
  readonly block: readonly ApacheDirective[] | undefined;
  /** The included file that has the directive; undefined for the file that is read. */
  readonly file?: string;
}

/**
 * Parses the lines, sections and comments of an Apache configuration.
 *
 * @param file The path of an included file, which its directives keep.
 */
export function parseApache(text: string, file?: string): readonly ApacheDirective[] {
  const origin = file === undefined ? undefined : { file };
  const root: ApacheDirective[] = [];
  const open: ApacheDirective[][] = [root];
  for (const { content, line } of logicalLines(text)) {
    const section = /^<(\/?)([\w]+)\s*(.*?)>?$/.exec(content);
    const current = open.at(-1) ?? root;
    if (!section) {
      const [name = '', ...args] = splitArguments(content);
      current.push({ name: name.toLowerCase(), args, line, block: undefined, ...origin });
    } else if (section[1]) {
      if (open.length > 1) open.pop();
    } else {
      const block: ApacheDirective[] = [];
      const [, , name = '', rest = ''] = section;
      current.push({
        name: name.toLowerCase(),
        args: splitArguments(rest),
        line,
        block,
        ...origin,
      });
      open.push(block);
    }
  }
  return root;
}

function* logicalLines(text: string): Generator<{ content: string; line: number }> {
  let pending = '';
  let first = 0;
  for (const [index, raw] of text.split(/\r?\n/).entries()) {
    if (!pending) first = index + 1;
    if (raw.endsWith('\\')) {
      pending += `${raw.slice(0, -1)} `;
      continue;
    }
    const content = (pending + raw).trim();
    pending = '';
    if (content && !content.startsWith('#')) yield { content, line: first };
  }
  if (pending.trim()) yield { content: pending.trim(), line: first };
}

function splitArguments(text: string): readonly string[] {
  return [...text.matchAll(/"([^"\\]*(?:\\.[^"\\]*)*)"|(\S+)/g)].map(
    ([, quoted, plain]) => quoted ?? plain ?? '',
  );
}
