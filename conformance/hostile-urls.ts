import fc from 'fast-check';

/** The page and the REST base that the URLs of {@link hostileUrl} imitate. */
export interface Target {
  /** Host and port of the page, e.g. `protheus.test`. */
  readonly page: string;
  /** Scheme of the REST base, with its colon. */
  readonly scheme: string;
  /** Host and port of the REST base. */
  readonly rest: string;
  /** Its path, `''` or `/rest`. */
  readonly path: string;
}

/**
 * URLs that careless code would treat as the REST base: user information, hosts that start or end
 * with its name, backslashes, dots in all spellings, encoded slashes, blanks and line breaks inside,
 * mixed case, ports, IPv6, IDN, other schemes; and, among them, many that are under the REST base.
 */
export function hostileUrl({ page, scheme: restScheme, rest, path }: Target): fc.Arbitrary<string> {
  const restName = rest.replace(/:\d+$/, '');
  const scheme = fc.constantFrom(
    ...Array<string>(6).fill(restScheme),
    ...['http:', 'https:', '', '', '', 'HTTP:', 'hTtPs:'],
    ...['blob:http:', 'data:', 'javascript:', 'ftp:', 'ws:', 'file:', 'mailto:', 'localhost:'],
  );
  const slashes = fc.constantFrom(
    '//',
    '//',
    '//',
    '//',
    '//',
    '/',
    '',
    '\\\\',
    '/\\',
    '\\',
    '///',
    '/\t/',
  );
  const user = fc.constantFrom('', '', '', '', 'api@', 'user:pw@', `${rest}@`, `${rest}%40`, '@');
  const host = fc.constantFrom(
    ...[rest, rest, rest, rest, rest, page, page, restName, restName.toUpperCase(), `${restName}.`],
    ...['evil.test', `${restName}.evil.test`, `evil-${restName}`, `${restName}evil.test`],
    ...[`${restName}\\.evil.test`, `evil.test#${rest}`, `evil.test?${rest}`, `evil.test\\${rest}`],
    ...['[::1]', '[::ffff:127.0.0.1]', '127.0.0.1', '0x7f.1', '2130706433', 'localhost'],
    ...[restName.replace('a', '\u0430'), restName.replace('e', '\uff45'), 'ação.test', ''],
  );
  const port = fc.constantFrom('', '', '', '', ':80', ':443', ':8080', ':81', ':', ':99999');
  const authority = fc.tuple(slashes, user, host, port).map(parts => parts.join(''));

  const folders = path.split('/').filter(Boolean);
  const segment = fc.oneof(
    {
      weight: 12,
      arbitrary: fc.constantFrom(
        ...[
          ...folders,
          ...folders,
          'api',
          'v1',
          'products',
          'produto%2F01',
          'x.json',
          'assets',
          'i18n',
        ],
        ...['app-root', 'demo', 'env', 'demo_env_env', 'rest', 'REST', 'token', 'oauth2'],
      ),
    },
    {
      weight: 5,
      arbitrary: fc.constantFrom(
        ...['..', '..', '.', '', '%2e%2e', '%2E.', '.%2e', '..%2f', '..%5c', '%2f..', '%5C%2e%2e'],
        ...[
          '%252e%252e',
          // Encoded digits of an escape: a server that decodes twice reads `..`.
          '%25%32%65%25%32%65',
          '%%32%65%%32e',
          '..%25%32%66',
          '%2%65%2%45',
          '%25%32%35%32%65.',
          'x%25%35%63..',
          '%25252e.',
          'x%252f..',
          '..%255C',
          '..;',
          '..;a=1',
          '%2f',
          '%5c',
          '%72est',
          'restx',
          'rest;a=1',
        ],
        ...['rest%2f', '%00', '%', '%zz', '..%00', 'ação', 'a b', '%20', '...', '..a', 'a..'],
      ),
    },
    { weight: 1, arbitrary: fc.string({ maxLength: 8, unit: 'binary' }) },
  );
  const separator = fc.constantFrom('/', '/', '/', '/', '/', '\\', '//', '/\n');
  const tail = fc
    .array(fc.tuple(separator, segment), { maxLength: 7 })
    .map(parts => parts.flat().join(''));
  const fullPath = fc
    .tuple(fc.constantFrom('', path, path, path, `${path}x`, path.toUpperCase()), tail)
    .map(parts => parts.join(''));
  const query = fc.constantFrom(
    ...['', '', '', '', '?a=1', '?a=ação&b=/../', `?u=http://${rest}${path}/x`, '#x', '#/../x'],
    ...[`#http://${rest}${path}/`, '?a#b?c', '? ', '?../..'],
  );
  const relative = fc.tuple(fc.constantFrom('', '', 'api', 'assets', '.', '..', 'produtos'), tail);

  const plain = fc
    .tuple(
      fc.oneof(
        { weight: 4, arbitrary: fc.tuple(scheme, authority, fullPath).map(p => p.join('')) },
        { weight: 3, arbitrary: fullPath },
        { weight: 2, arbitrary: relative.map(parts => parts.join('')) },
      ),
      query,
    )
    .map(parts => parts.join(''));

  const noise = fc.constantFrom(
    '\t',
    '\n',
    '\r',
    ' ',
    '\u0000',
    '\u001f',
    '\\',
    '@',
    '.',
    '%2e',
    '/',
  );
  return fc.oneof(
    { weight: 3, arbitrary: plain },
    {
      weight: 1,
      arbitrary: fc
        .tuple(plain, noise, fc.nat())
        .map(([text, extra, at]) => insert(text, extra, at % (text.length + 1))),
    },
  );
}

function insert(text: string, extra: string, at: number): string {
  return text.slice(0, at) + extra + text.slice(at);
}
