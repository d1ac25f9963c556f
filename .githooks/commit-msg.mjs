// Checks the message of a commit. Called by git with the file that holds it.
import { readFileSync } from 'node:fs';
import { faultsOf } from '../scripts/commit-message.mjs';

const faults = faultsOf(readFileSync(process.argv[2], 'utf8'));
if (faults.length) {
  console.error(['The message of this commit:', ...faults.map(fault => `- ${fault}`)].join('\n'));
  process.exit(1);
}
