// The specs of the Node package, and those of the page of its host that need no browser.
import { nodeTest } from './node-test.mjs';

const paths = process.argv.slice(2);
nodeTest(paths.length ? paths : ['projects/protheus-devkit/src', 'projects/host-page/src']);
