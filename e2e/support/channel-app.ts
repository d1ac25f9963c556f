// The application of the channel tests and the page of the web client around it
// (`e2e/fixtures/channel`), bundled in memory with the library's sources.
import { join } from 'node:path';
import { build } from 'esbuild';
import { root } from '../../test-support/root.js';

/** The folder of their scripts and of the host's start script. */
export const channelFixture: string = join(root, 'e2e', 'fixtures', 'channel');

/** Bundles one of these scripts. */
export async function bundleChannelScript(name: string): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [join(channelFixture, `${name}.ts`)],
    bundle: true,
    write: false,
    format: 'esm',
    target: 'es2022',
    tsconfig: join(channelFixture, 'tsconfig.json'),
    logLevel: 'error',
  });
  return outputFiles[0].text;
}
