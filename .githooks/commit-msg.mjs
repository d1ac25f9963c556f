// Checks the message of a commit. Called by git with the file that holds it.
import { readFileSync } from 'node:fs';
import { problemsOf } from '../scripts/lib/commit-message.mjs';

const faults = problemsOf(readFileSync(process.argv[2], 'utf8'));
if (faults.length) {
  console.error(['The message of this commit:', ...faults.map(fault => `- ${fault}`)].join('\n'));
  process.exit(1);
}
