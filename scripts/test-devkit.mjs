// The specs of the Node package, those of its host's page that need no browser, and those of our
// scripts.
import { nodeTest } from './lib/node-test.mjs';

const paths = process.argv.slice(2);
const all = [
  'projects/protheus-devkit/src',
  'projects/host-page/src',
  'corpus',
  'scripts/lib/commit-message.spec.mjs',
  'scripts/lib/test-times.spec.mjs',
];
nodeTest(paths.length ? paths : all, { together: 40 });
