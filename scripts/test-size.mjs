// npm run test:size: compares the bytes of the library with bench/size-budgets.json.
import { join } from 'node:path';
import { build } from './build.mjs';
import { run } from './lib/process.mjs';

build(['library']);
run(process.execPath, ['--import', 'tsx', join('bench', 'check-size.ts')]);
