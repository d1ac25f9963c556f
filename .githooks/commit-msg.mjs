// Checks the message of a commit. Called by git with the file that holds it.
import { readFileSync } from 'node:fs';
import { problemsOf } from '../scripts/lib/commit-message.mjs';

const problems = problemsOf(readFileSync(process.argv[2], 'utf8'));
if (problems.length) {
  console.error(
    ['The message of this commit:', ...problems.map(problem => `- ${problem}`)].join('\n'),
  );
  process.exit(1);
}
