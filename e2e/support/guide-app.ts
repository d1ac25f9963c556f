// The folder in which the sample of the testing guide runs; its application is in `dist/myapp`.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after } from 'node:test';
import { root } from '../../test-support/root.js';
import { writeLibraryApp } from './library-app.js';

const folder = await mkdtemp(join(tmpdir(), 'guia '));
await writeLibraryApp('testing-guide', join(folder, 'dist', 'myapp'));
process.chdir(folder);

after(async () => {
  process.chdir(root);
  await rm(folder, { recursive: true, force: true });
});
