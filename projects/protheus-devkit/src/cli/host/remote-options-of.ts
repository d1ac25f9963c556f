import { resolve } from 'node:path';
import { DevkitError } from '../../devkit-error.js';
import { type RemoteOptions } from '../../host/passthrough/remote-options.js';
import { terminalLine } from '../../terminal-text.js';
import { type CommandContext } from '../command.js';
import { readTextFile, type UnreadableFile } from '../read-text-file.js';
import { type Flags } from './host-flags.js';

/** Where responses are recorded by default; git ignores this folder. */
const DEFAULT_FOLDER = '.protheus-host';

/** The environment variable of the password: other users can read a command line. */
const PASSWORD_VARIABLE = 'PROTHEUS_PASSWORD';

/**
 * The connection to a real REST server that the flags describe.
 *
 * @param askPassword Asks for the password at the terminal.
 * @returns The options, or undefined when the flags name no server.
 * @throws DevkitError PDK213 when what is needed to sign in is missing.
 */
export async function remoteOptionsOf(
  flags: Flags,
  { cwd, env, language }: Pick<CommandContext, 'cwd' | 'env' | 'language'>,
  askPassword: (question: string) => Promise<string>,
): Promise<RemoteOptions | undefined> {
  const folder = recordingFolder(flags, cwd);
  if (flags.isOn('replay'))
    return flags.text('replay') === undefined ? { replay: folder } : undefined;
  const url = flags.text('rest');
  if (url === undefined) return undefined;
  const user = flags.text('user');
  if (user === undefined) throw noUser();
  const who = terminalLine(user);
  const question = { en: `Password of ${who}: `, pt: `Senha de ${who}: ` }[language];
  const password = env[PASSWORD_VARIABLE] ?? (await askPassword(question));
  if (password === '') throw noPassword();
  const ca = flags.text('ca');
  return {
    url,
    user,
    password,
    insecure: flags.isOn('insecure'),
    ...(ca === undefined ? {} : { ca: await readCertificate(resolve(cwd, ca)) }),
    ...(flags.isOn('record') ? { record: folder } : {}),
  };
}

/** The folder of a recording. */
export function recordingFolder(flags: Flags, cwd: string): string {
  return resolve(cwd, flags.text('recording') ?? DEFAULT_FOLDER);
}

function readCertificate(path: string): Promise<string> {
  return readTextFile(path, unreadableCertificate(path));
}

function unreadableCertificate(path: string): UnreadableFile {
  return {
    code: 'PDK213',
    text: {
      en: `The certificate ${path} of --ca cannot be read. Give a PEM file.`,
      pt: `Não foi possível ler o certificado ${path} de --ca. Informe um arquivo PEM.`,
    },
  };
}

function noUser(): DevkitError {
  return new DevkitError('PDK213', {
    en: '--rest needs --user: the host signs in to the real server by itself.',
    pt: '--rest exige --user: o próprio host se autentica no servidor real.',
  });
}

function noPassword(): DevkitError {
  return new DevkitError('PDK213', {
    en: `No password was given. Type it when asked, or set ${PASSWORD_VARIABLE}; there is no option for it, because other users can read a command line.`,
    pt: `Nenhuma senha foi informada. Digite quando pedido, ou defina ${PASSWORD_VARIABLE}; não há uma opção para ela, porque outros usuários podem ler a linha de comando.`,
  });
}
