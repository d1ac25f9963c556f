/** The regular expression of a glob in the syntax that assets use: `*`, `**`, `?` and `{a,b}`. */
export function globExpression(glob: string): RegExp {
  let depth = 0;
  const source = glob
    .replace(/^(\.?\/)+/, '')
    .replace(/\*\*(\/|$)|\*+|\?|\[[^\]]*\]|[{},]|[$()+.\\^|]/g, (token, slash?: string) => {
      if (token.startsWith('**')) return slash ? '(?:[^/]+/)*' : '.*';
      switch (token[0]) {
        case '*':
          return '[^/]*';
        case '?':
          return '[^/]';
        case '[':
          return token.replace(/^\[!/, '[^');
        case '{':
          depth++;
          return '(?:';
        case '}':
          depth--;
          return ')';
        case ',':
          return depth ? '|' : ',';
        default:
          return `\\${token}`;
      }
    });
  try {
    return new RegExp(`^${source}$`);
  } catch {
    // An unclosed brace: the builder takes such a glob as a name.
    return new RegExp(`^${glob.replace(/[$()*+.?[\\\]^{|}]/g, '\\$&')}$`);
  }
}
