// npm run test:size: what the library adds to an application, and each entry point stay within bench/size-budgets.json.
import { join } from 'node:path';
import { build } from './build.mjs';
import { run } from './process.mjs';

build(['library']);
run(process.execPath, ['--import', 'tsx', join('bench', 'check-size.ts')]);
