import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { DevkitError } from '../../devkit-error.js';
import { type RemoteOptions } from '../../host/passthrough/remote-options.js';
import { type CommandContext } from '../command.js';
import { type Flags } from './host-flags.js';

/** Where answers are recorded when no folder is named; it ignores itself in git. */
const usualFolder = '.protheus-host';

/** The environment variable that holds the password: a command line can be read by others. */
const passwordVariable = 'PROTHEUS_PASSWORD';

/**
 * What the flags say of a real server.
 * @param askPassword asks at the terminal
 * @returns undefined when they name none
 * @throws DevkitError PDK213 when what is needed to sign in is missing
 */
export async function remoteOf(
  flags: Flags,
  { cwd, env, language }: Pick<CommandContext, 'cwd' | 'env' | 'language'>,
  askPassword: (question: string) => Promise<string>,
): Promise<RemoteOptions | undefined> {
  const folder = resolve(cwd, flags.text('recording') ?? usualFolder);
  if (flags.isOn('replay')) return { replay: folder };
  const url = flags.text('rest');
  if (url === undefined) return undefined;
  const user = flags.text('user');
  if (user === undefined) throw noUser();
  const question = { en: `Password of ${user}: `, pt: `Senha de ${user}: ` }[language];
  const password = env[passwordVariable] ?? (await askPassword(question));
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

async function readCertificate(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8');
  } catch (cause) {
    throw new DevkitError(
      'PDK213',
      {
        en: `The certificate ${path} of --ca cannot be read. Give a PEM file.`,
        pt: `Não foi possível ler o certificado ${path} de --ca. Informe um arquivo PEM.`,
      },
      cause,
    );
  }
}

function noUser(): DevkitError {
  return new DevkitError('PDK213', {
    en: '--rest needs --user: the host signs in to the real server by itself.',
    pt: '--rest exige --user: o próprio host se autentica no servidor real.',
  });
}

function noPassword(): DevkitError {
  return new DevkitError('PDK213', {
    en: `No password was given. Type it when asked, or set ${passwordVariable}; it is no flag, because others can read a command line.`,
    pt: `Nenhuma senha foi informada. Digite quando pedido, ou defina ${passwordVariable}; não é um parâmetro, porque outros podem ler a linha de comando.`,
  });
}
