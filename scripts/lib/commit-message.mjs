// The form of a commit message: `type(scope): subject`. The hook and CONTRIBUTING.md use it.

const TYPES = ['feat', 'fix', 'perf', 'refactor', 'test', 'docs', 'build', 'ci', 'style', 'chore'];

/** The parts of the repository. */
const SCOPES = [
  ...['workspace', 'errors', 'timing', 'session', 'host', 'channel', 'app-config', 'url', 'auth'],
  ...[
    'http',
    'services',
    'po-ui',
    'testing',
    'compat',
    'schematics',
    'devkit',
    'host-page',
    'demo',
    'conformance',
  ],
  ...['corpus', 'e2e', 'bench', 'docs'],
];

const LIMIT = 100;

/** The problems of a message, one sentence each; empty for a well-formed message. */
export function problemsOf(message) {
  // Messages that git itself writes, also by `git commit --fixup`, are accepted.
  const [written] = message.split(/^# -+ >8 -+$/m);
  const lines = written.split(/\r?\n/).filter(line => !line.startsWith('#'));
  const [subject = '', second] = lines;
  if (/^(Merge |Revert "|fixup! |squash! )/.test(subject)) return [];
  const match = /^([a-z]+)(?:\(([^)]*)\))?(!?): (.*)$/.exec(subject);
  if (!match) return [`"${subject}" is not "type(scope): subject".`];
  const [, type, scope, , text] = match;
  return [
    !TYPES.includes(type) && `"${type}" is not a type. Types: ${TYPES.join(', ')}.`,
    !SCOPES.includes(scope) && `"${scope ?? ''}" is not a scope. Scopes: ${SCOPES.join(', ')}.`,
    !text.trim() && 'The subject is missing.',
    /\.$/.test(text) && 'The subject ends without a full stop.',
    subject.length > LIMIT && `The first line has ${subject.length} characters; at most ${LIMIT}.`,
    !!second?.trim() && 'The second line must be empty.',
  ].filter(Boolean);
}
