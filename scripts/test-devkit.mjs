// The specs of the Node package.
import { nodeTest } from './node-test.mjs';

const paths = process.argv.slice(2);
nodeTest(paths.length ? paths : ['projects/protheus-devkit/src']);
