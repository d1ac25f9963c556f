import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { exitCode, reportJson, reportText } from '../broker/report.js';
import { examine } from '../../broker/doctor/run-probes.js';
import { readTarget } from '../../broker/doctor/target.js';
import { DevkitError } from '../../devkit-error.js';
import { type Command } from '../command.js';
import { portOf } from '../port-of.js';
import { badArguments } from '../usage-error.js';

const SECONDS = 5;

export const doctorCommand: Command = {
  name: 'doctor',
  summary: {
    en: 'Look at a running Protheus installation behind a proxy or broker, without writing',
    pt: 'Examina uma instalação do Protheus no ar, atrás de um proxy ou broker, sem gravar nada',
  },
  usage: {
    en: `<address>

The address is that of the users, or of an application: https://erp.my-company.com/app-root/app/

  --app <name>          an application that was opened once
  --environment <name>  its environment, when the installation has several
  --rest <path>         the path of REST; otherwise /rest
  --timeout <seconds>   limit of each probe; otherwise ${SECONDS}
  --http-port <n>       the plain port that leads to https; otherwise 80
  --connect <ip>        go to this machine, whatever the name resolves to
  --ca <file>           a certificate authority of your own (PEM)
  --json                the findings for a program

No credentials are needed. Exit code: 0 no errors, 1 errors, 2 could not look.`,
    pt: `<endereço>

O endereço é o dos usuários, ou o de um aplicativo: https://erp.minha-empresa.com.br/app-root/app/

  --app <nome>          um aplicativo que já foi aberto uma vez
  --environment <nome>  o ambiente dele, quando a instalação tem vários
  --rest <caminho>      o caminho do REST; senão, /rest
  --timeout <segundos>  limite de cada sonda; senão, ${SECONDS}
  --http-port <n>       a porta sem SSL que leva ao https; senão, 80
  --connect <ip>        vai a esta máquina, seja qual for o endereço do nome
  --ca <arquivo>        uma autoridade certificadora própria (PEM)
  --json                o resultado para um programa

Não precisa de usuário nem de senha. Código de saída: 0 sem erros, 1 com erros, 2 não pôde olhar.`,
  },
  options: {
    app: { type: 'string' },
    environment: { type: 'string' },
    rest: { type: 'string' },
    timeout: { type: 'string' },
    'http-port': { type: 'string' },
    connect: { type: 'string' },
    ca: { type: 'string' },
    json: { type: 'boolean' },
  },
  async run({ values, positionals }, { cwd, language, out, err, signal }) {
    const text = (name: string) => values[name] as string | undefined;
    const [address, ...others] = positionals;
    const seconds = Number(text('timeout') ?? SECONDS);
    if (!address || others.length || !(seconds > 0)) throw badArguments('doctor', undefined);
    try {
      const target = readTarget(address, {
        app: text('app'),
        environment: text('environment'),
        rest: text('rest'),
      });
      const ca = text('ca');
      const result = await examine({
        target,
        timeout: seconds * 1000,
        connectTo: text('connect'),
        plainPort: portOf(text('http-port')),
        authorities: ca === undefined ? [] : [await authority(resolve(cwd, ca))],
        signal,
      });
      out(
        values['json']
          ? reportJson(result, language, { address: target.origin })
          : reportText(result, language),
      );
      return exitCode(result.findings);
    } catch (error) {
      if (!(error instanceof DevkitError)) throw error;
      err(error.in(language));
      return 2;
    }
  },
};

async function authority(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8');
  } catch (cause) {
    throw new DevkitError(
      'PDK300',
      { pt: `Não foi possível ler ${path}.`, en: `${path} cannot be read.` },
      cause,
    );
  }
}
