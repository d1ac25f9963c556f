import { resolve } from 'node:path';
import { runProbes } from '../../broker/doctor/run-probes.js';
import { readDoctorTarget } from '../../broker/doctor/support/target.js';
import { type Command } from '../command.js';
import { DURATION, FILE, JSON_FLAG, NAME, NUMBER, PATH, URL_VALUE } from '../common-flags.js';
import { portOf } from '../port-of.js';
import { readTextFile } from '../read-text-file.js';
import { reportFailure } from '../report/failure.js';
import { reportCheck } from '../report/report-check.js';
import { withProgress } from '../report/with-progress.js';

const SECONDS = 5;

export const doctorCommand: Command = {
  argument: { name: URL_VALUE, required: true },
  description: {
    en: `The URL is that of the users, or of an application: https://erp.my-company.com/app-root/app/
Nothing is written there, and no credentials are needed.`,
    pt: `O endereço é o dos usuários, ou o de um aplicativo: https://erp.minha-empresa.com.br/app-root/app/
Nada é gravado lá, e não é preciso informar usuário nem senha.`,
  },
  sections: [
    {
      flags: {
        app: {
          kind: 'text',
          value: NAME,
          meaning: {
            en: 'an application that was already opened once',
            pt: 'um aplicativo que já foi aberto uma vez',
          },
        },
        environment: {
          kind: 'text',
          value: NAME,
          meaning: {
            en: 'its environment, when the installation has several',
            pt: 'o ambiente dele, quando a instalação tem vários',
          },
          aliases: ['env'],
        },
        rest: {
          kind: 'text',
          value: PATH,
          meaning: {
            en: 'the path of REST; otherwise /rest',
            pt: 'o caminho do REST; senão, /rest',
          },
        },
        timeout: {
          kind: 'duration',
          value: DURATION,
          meaning: {
            en: 'limit of each probe; otherwise 5s',
            pt: 'limite de cada sonda; senão, 5s',
          },
        },
        'http-port': {
          kind: 'text',
          value: NUMBER,
          meaning: {
            en: 'the plain port that redirects to https; otherwise 80',
            pt: 'a porta sem SSL que redireciona para https; senão, 80',
          },
        },
        connect: {
          kind: 'text',
          value: { en: 'ip', pt: 'ip' },
          meaning: {
            en: 'connect to this machine, whatever the name resolves to',
            pt: 'conecta-se a esta máquina, seja qual for o endereço do nome',
          },
        },
        ca: {
          kind: 'text',
          value: FILE,
          meaning: {
            en: 'a certificate authority of your own (PEM)',
            pt: 'uma autoridade certificadora própria (PEM)',
          },
          completes: 'file',
        },
        ...JSON_FLAG,
      },
    },
  ],
  examples: [
    {
      line: 'doctor https://erp.my-company.com',
      meaning: {
        en: 'the installation as the users reach it',
        pt: 'a instalação como os usuários a acessam',
      },
    },
    {
      line: 'doctor https://erp.my-company.com --app orders --timeout 10s',
      meaning: { en: 'and one application in it', pt: 'e também um aplicativo' },
    },
  ],
  exitCodes: {
    en: 'Exit code: 0 no errors, 1 errors, 2 the check could not run.',
    pt: 'Código de saída: 0 sem erros, 1 com erros, 2 não foi possível verificar.',
  },
  run({ values, positionals }, context) {
    const { cwd, signal } = context;
    const text = (name: string) => values[name] as string | undefined;
    const url = positionals[0] as string;
    const seconds = Number(text('timeout') ?? SECONDS);
    const plainPort = portOf(text('http-port'), '--http-port');
    const json = values['json'] === true;
    return reportFailure(context, json, async () => {
      const target = readDoctorTarget(url, {
        app: text('app'),
        environment: text('environment'),
        rest: text('rest'),
      });
      const ca = text('ca');
      const authorities = ca === undefined ? [] : [await readTextFile(resolve(cwd, ca))];
      const { origin } = target;
      const result = await withProgress(
        context,
        { en: `Checking ${origin}`, pt: `Verificando ${origin}` },
        json,
        () =>
          runProbes({
            target,
            timeout: seconds * 1000,
            connectTo: text('connect'),
            plainPort,
            authorities,
            signal,
          }),
      );
      return reportCheck(context, result, json, { url: target.origin });
    });
  },
};
