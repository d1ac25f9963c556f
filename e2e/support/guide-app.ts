// The folder in which the sample of the guide to tests runs: the application is built in `dist/my-app`.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after } from 'node:test';
import { writeLibraryApp } from './library-app.js';
import { root } from './probe-app.js';

const folder = await mkdtemp(join(tmpdir(), 'guia '));
await writeLibraryApp('testing-guide', join(folder, 'dist', 'my-app'));
process.chdir(folder);

after(async () => {
  process.chdir(root);
  await rm(folder, { recursive: true, force: true });
});
