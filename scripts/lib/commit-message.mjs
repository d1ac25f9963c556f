// What a commit message looks like: `type(scope): subject`. The hook and CONTRIBUTING.md use it.

export const TYPES = [
  'feat',
  'fix',
  'perf',
  'refactor',
  'test',
  'docs',
  'build',
  'ci',
  'style',
  'chore',
];

/** The rooms of the repository. */
export const SCOPES = [
  ...['workspace', 'errors', 'session', 'host', 'app-config', 'rest', 'auth', 'http', 'services'],
  ...['po-ui', 'testing', 'compat', 'schematics', 'devkit', 'host-page', 'demo', 'conformance'],
  ...['e2e', 'bench', 'docs'],
];

const LIMIT = 100;

/** What is wrong with a message, one sentence each; nothing for one that is well formed. */
export function problemsOf(message) {
  // git's own words, and what `git commit --fixup` writes, are taken as they are.
  const [written] = message.split(/^# -+ >8 -+$/m);
  const lines = written.split(/\r?\n/).filter(line => !line.startsWith('#'));
  const [subject = '', second] = lines;
  if (/^(Merge |Revert "|fixup! |squash! )/.test(subject)) return [];
  const match = /^([a-z]+)(?:\(([^)]*)\))?(!?): (.*)$/.exec(subject);
  if (!match) return [`"${subject}" is not "type(scope): subject".`];
  const [, type, scope, , text] = match;
  return [
    !TYPES.includes(type) && `"${type}" is no type. Types: ${TYPES.join(', ')}.`,
    !SCOPES.includes(scope) && `"${scope ?? ''}" is no scope. Scopes: ${SCOPES.join(', ')}.`,
    !text.trim() && 'The subject is missing.',
    /\.$/.test(text) && 'The subject ends without a full stop.',
    subject.length > LIMIT && `The first line has ${subject.length} characters; at most ${LIMIT}.`,
    !!second?.trim() && 'The second line stays empty.',
  ].filter(Boolean);
}
