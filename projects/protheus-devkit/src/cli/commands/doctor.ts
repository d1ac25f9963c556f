import { resolve } from 'node:path';
import { runProbes } from '../../broker/doctor/run-probes.js';
import { readDoctorTarget } from '../../broker/doctor/support/target.js';
import { type Command } from '../command.js';
import { portOf } from '../port-of.js';
import { readTextFile } from '../read-text-file.js';
import { reportFailure } from '../report/failure.js';
import { reportCheck } from '../report/report-check.js';
import { badArguments } from '../usage-error.js';

const SECONDS = 5;

export const doctorCommand: Command = {
  usage: {
    en: `<url>

The URL is that of the users, or of an application: https://erp.my-company.com/app-root/app/

  --app <name>          an application that was already opened once
  --environment <name>  its environment, when the installation has several
  --rest <path>         the path of REST; otherwise /rest
  --timeout <seconds>   limit of each probe; otherwise ${SECONDS}
  --http-port <n>       the plain port that redirects to https; otherwise 80
  --connect <ip>        connect to this machine, whatever the name resolves to
  --ca <file>           a certificate authority of your own (PEM)
  --json                one line of JSON instead of text

No credentials are needed. Exit code: 0 no errors, 1 errors, 2 the check could not run.`,
    pt: `<endereço>

O endereço é o dos usuários, ou o de um aplicativo: https://erp.minha-empresa.com.br/app-root/app/

  --app <nome>          um aplicativo que já foi aberto uma vez
  --environment <nome>  o ambiente dele, quando a instalação tem vários
  --rest <caminho>      o caminho do REST; senão, /rest
  --timeout <segundos>  limite de cada sonda; senão, ${SECONDS}
  --http-port <n>       a porta sem SSL que redireciona para https; senão, 80
  --connect <ip>        conecta-se a esta máquina, seja qual for o endereço do nome
  --ca <arquivo>        uma autoridade certificadora própria (PEM)
  --json                uma linha de JSON em vez de texto

Não precisa de usuário nem de senha. Código de saída: 0 sem erros, 1 com erros, 2 não foi possível verificar.`,
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
  run({ values, positionals }, context) {
    const { cwd, signal } = context;
    const text = (name: string) => values[name] as string | undefined;
    const [url, ...others] = positionals;
    const seconds = Number(text('timeout') ?? SECONDS);
    if (!url || others.length || !(seconds > 0)) throw badArguments('doctor', undefined);
    const plainPort = portOf(text('http-port'));
    const json = values['json'] === true;
    return reportFailure(context, json, async () => {
      const target = readDoctorTarget(url, {
        app: text('app'),
        environment: text('environment'),
        rest: text('rest'),
      });
      const ca = text('ca');
      const result = await runProbes({
        target,
        timeout: seconds * 1000,
        connectTo: text('connect'),
        plainPort,
        authorities: ca === undefined ? [] : [await readTextFile(resolve(cwd, ca))],
        signal,
      });
      return reportCheck(context, result, json, { url: target.origin });
    });
  },
};
