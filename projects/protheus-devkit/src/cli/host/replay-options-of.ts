import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { type HostOptions } from '../../host/host-options.js';
import { RECORDING_FILE } from '../../host/replay/recording-file.js';
import { type ReplayMissing } from '../../host/replay/replay-options.js';
import { invalidValue } from '../usage-error.js';
import { type Flags } from './host-flags.js';
import { recordingFolder } from './remote-options-of.js';

const MISSING: readonly ReplayMissing[] = ['fixtures', 'handlers', 'not-found'];

/**
 * The HAR that the flags name, to record and to replay.
 * @throws DevkitError PDK902 when a value is not valid
 */
export async function replayOptionsOf(
  flags: Flags,
  cwd: string,
): Promise<Pick<HostOptions, 'record' | 'replay'>> {
  const missing = missingOf(flags.text('replay-missing'));
  const folder = recordingFolder(flags, cwd);
  const named = flags.text('replay');
  const har = join(folder, RECORDING_FILE);
  const file = named === undefined ? folder : resolve(cwd, named);
  // A folder of an earlier version has no HAR: its responses are those of a remote server.
  const isHar = named !== undefined || (flags.isOn('replay') && existsSync(har));
  const names = flags.texts('replay-ignore');
  const ignore = { query: names, body: names, headers: names };
  const record = flags.isOn('record') && flags.text('rest') === undefined ? har : undefined;
  if (record !== undefined) await ignoreByGit(folder);
  return {
    ...(isHar ? { replay: { file, ignore, ...(missing && { missing }) } } : {}),
    ...(record === undefined ? {} : { record }),
  };
}

function missingOf(value: string | undefined): ReplayMissing | undefined {
  if (value === undefined) return undefined;
  const missing = MISSING.find(name => name === value);
  if (missing) return missing;
  throw invalidValue('--replay-missing', value, {
    en: `is not known: give ${MISSING.join(', ')}.`,
    pt: `não é conhecido: informe ${MISSING.join(', ')}.`,
  });
}

/** What a recording has is no part of a repository. */
async function ignoreByGit(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true })
    .then(() => writeFile(join(folder, '.gitignore'), '*\n', { flag: 'wx' }))
    // The host reports that it cannot record there.
    .catch(() => undefined);
}
