import { basename, extname, relative, resolve } from 'node:path';
import { checkApp } from '../../check/check-app.js';
import { readAppCheckConfig } from '../../check/read-check-config.js';
import { compile, type CompileResult } from '../../compile/compile.js';
import { type CompilePlan, type CompileTarget } from '../../compile/compile-target.js';
import { filesToCompile } from '../../compile/files-to-compile.js';
import {
  findLanguageServer,
  isOldLanguageServer,
  type LanguageServer,
} from '../../compile/find-language-server.js';
import { resolveTarget } from '../../compile/resolve-target.js';
import { shownScript } from '../../compile/script.js';
import { readServers } from '../../compile/server-file.js';
import { DevkitError } from '../../devkit-error.js';
import { findingsText } from '../../findings/text-report.js';
import { terminalLine } from '../../terminal-text.js';
import { type LocalizedText } from '../../text.js';
import { type Command, type CommandArguments, type CommandContext } from '../command.js';
import {
  CHECK_CONFIG_FLAG,
  DURATION,
  FILE,
  FOLDER,
  JSON_FLAG,
  NAME,
  PATH,
} from '../common-flags.js';
import { reportFailure } from '../report/failure.js';

/** The environment variable of the password: other users can read a command line. */
const PASSWORD_VARIABLE = 'PROTHEUS_PASSWORD';

/** In seconds. A large source compiles for a minute without a line. */
const DEFAULT_SILENCE = 180;

/** What the command asks at the terminal. */
export interface Questions {
  /** @returns What was typed; `undefined` when nobody can type. */
  readonly line: (question: string) => Promise<string | undefined>;
  readonly password: (question: string) => Promise<string>;
}

const terminalQuestions: Questions = {
  line: async question =>
    process.stdin.isTTY ? (await import('../ask-line.js')).askLine(question) : undefined,
  password: async question =>
    process.stdin.isTTY ? (await import('../ask-password.js')).askPassword(question) : '',
};

/** `compile` with the questions of a terminal, or those of a test. */
export function createCompileCommand(questions: Questions = terminalQuestions): Command {
  return {
    argument: {
      name: { en: 'file or folder', pt: 'arquivo ou pasta' },
      multiple: true,
      completes: 'file',
    },
    description: {
      en: `Compiles packages (.app) and sources into the repository (RPO) of an AppServer with the language
server of TOTVS (advpls), which comes with the TDS extension of VS Code. A .app is checked first;
of a folder, the packages and sources are taken. The password is asked, or read from
PROTHEUS_PASSWORD.`,
      pt: `Compila pacotes (.app) e fontes no repositório (RPO) de um AppServer com o servidor de linguagem da
TOTVS (advpls), que vem com a extensão TDS do VS Code. Um .app é verificado antes; de uma pasta,
entram os pacotes e os fontes. A senha é pedida ou lida de PROTHEUS_PASSWORD.`,
    },
    sections: [
      {
        title: { en: 'Where to', pt: 'Onde' },
        flags: {
          server: {
            kind: 'text',
            value: { en: 'machine:port|name', pt: 'máquina:porta|nome' },
            meaning: {
              en: 'the AppServer, or its name in protheus.server.json or in TDS',
              pt: 'o AppServer, ou o nome dele no protheus.server.json ou no TDS',
            },
          },
          environment: {
            kind: 'text',
            value: NAME,
            meaning: { en: 'the environment', pt: 'o ambiente' },
          },
          user: { kind: 'text', value: NAME, meaning: { en: 'the user', pt: 'o usuário' } },
          secure: {
            kind: 'switch',
            negatable: true,
            meaning: {
              en: 'whether the port of the AppServer speaks TLS',
              pt: 'se a porta do AppServer usa TLS',
            },
          },
          authorization: {
            kind: 'text',
            value: FILE,
            meaning: {
              en: 'the file of the compile key (.aut)',
              pt: 'o arquivo da chave de compilação (.aut)',
            },
            completes: 'file',
          },
          include: {
            kind: 'text',
            value: FOLDER,
            multiple: true,
            meaning: {
              en: 'an include folder, absolute; otherwise those of the server',
              pt: 'uma pasta de includes, absoluta; senão, as do servidor',
            },
            completes: 'folder',
          },
          yes: {
            kind: 'switch',
            meaning: {
              en: 'do not ask before compiling: for pipelines',
              pt: 'não pergunta antes de compilar: para pipelines',
            },
          },
        },
      },
      {
        title: { en: 'What', pt: 'O quê' },
        flags: {
          patch: {
            kind: 'text',
            value: FILE,
            meaning: {
              en: 'write a patch (.ptm) of what was compiled',
              pt: 'grava um patch (.ptm) do que foi compilado',
            },
            completes: 'file',
          },
          'dry-run': {
            kind: 'switch',
            meaning: {
              en: 'print the plan and the script without its password, and compile nothing',
              pt: 'mostra o plano e o script sem a senha, e não compila nada',
            },
          },
          advpls: {
            kind: 'text',
            value: PATH,
            meaning: {
              en: 'the language server; otherwise that of the newest TDS extension or of @totvs/tds-ls',
              pt: 'o servidor de linguagem; senão, o da extensão TDS mais nova ou do @totvs/tds-ls',
            },
            completes: 'file',
          },
          silence: {
            kind: 'duration',
            value: DURATION,
            meaning: {
              en: `how long the language server may print nothing (${DEFAULT_SILENCE}s)`,
              pt: `por quanto tempo o servidor de linguagem pode ficar sem resposta (${DEFAULT_SILENCE}s)`,
            },
          },
          ...CHECK_CONFIG_FLAG,
          ...JSON_FLAG,
        },
      },
    ],
    examples: [
      {
        line: 'compile dist/orders.app advpl/ORDERS.prw --server dev',
        meaning: {
          en: 'compiles the application and its source on the server "dev" of protheus.server.json',
          pt: 'compila o aplicativo e o fonte dele no servidor "dev" do protheus.server.json',
        },
      },
      {
        line: 'compile dist advpl --server dev --patch dist/orders.ptm --yes',
        meaning: {
          en: 'in a pipeline: the packages and sources of two folders, and a patch of them',
          pt: 'em um pipeline: os pacotes e fontes de duas pastas, e um patch com eles',
        },
      },
    ],
    exitCodes: {
      en: 'Exit code: 0 each file is compiled, 1 one is not, 2 nothing could be checked.',
      pt: 'Código de saída: 0 todos os arquivos compilados, 1 algum não foi, 2 não foi possível verificar.',
    },
    run: (args, context) =>
      reportFailure(context, args.values['json'] === true, () => run(args, context, questions)),
  };
}

export const compileCommand = createCompileCommand();

async function run(
  { values, positionals }: CommandArguments,
  context: CommandContext,
  questions: Questions,
): Promise<number> {
  const { cwd, env, language, out, err, signal } = context;
  const text = (name: string): string | undefined => values[name] as string | undefined;
  const isOn = (name: string): boolean => values[name] === true;
  const json = isOn('json');
  const say = json ? err : out;

  const files = await filesToCompile(positionals, cwd);
  const home = env['HOME'] ?? env['USERPROFILE'];
  const authorization = text('authorization');
  const target = await resolveTarget(
    {
      server: text('server'),
      environment: text('environment'),
      user: text('user'),
      secure: values['secure'] as boolean | undefined,
      includes: values['include'] as readonly string[] | undefined,
      ...(authorization !== undefined && { authorization: resolve(cwd, authorization) }),
    },
    await readServers(cwd, home),
  );
  const patch = text('patch');
  const plan: CompilePlan = {
    target,
    files,
    ...(patch !== undefined && { patch: resolve(cwd, patch) }),
  };
  if (!(await packagesAreGood(plan, text('config'), context))) return 1;
  const server = await findLanguageServer(
    { cwd, env, ...(home !== undefined && { home }) },
    text('advpls'),
  );
  for (const line of planText(plan, server, context)) say(line);
  if (isOn('dry-run')) {
    out(json ? JSON.stringify({ ok: true, plan: planJson(plan, server) }) : shownScript(plan));
    return 0;
  }
  await confirm(target, isOn('yes'), questions, language);
  const question = {
    en: `Password of ${terminalLine(target.user)}: `,
    pt: `Senha de ${terminalLine(target.user)}: `,
  }[language];
  // An empty password is one: new environments have it.
  const password = env[PASSWORD_VARIABLE] ?? (await questions.password(question));
  const result = await compile(server, plan, {
    password,
    silence: Number(text('silence') ?? DEFAULT_SILENCE) * 1_000,
    onLine: line => say(terminalLine(line)),
    signal,
  });
  if (signal.aborted) return 130;
  if (json) out(JSON.stringify(resultJson(result, plan, context)));
  else for (const line of resultText(result, plan, context)) (result.error ? err : out)(line);
  return result.error ? 1 : 0;
}

/** @returns Whether each package may be compiled: one that FwCallApp would not open is worth nothing there. */
async function packagesAreGood(
  { files }: CompilePlan,
  config: string | undefined,
  { cwd, language, err }: CommandContext,
): Promise<boolean> {
  const packages = files.filter(file => extname(file).toLowerCase() === '.app');
  if (packages.length === 0) return true;
  const rules = await readAppCheckConfig(cwd, config);
  let good = true;
  for (const file of packages) {
    const { findings } = await checkApp(file, rules);
    const errors = findings.filter(({ severity }) => severity === 'error');
    if (errors.length === 0) continue;
    good = false;
    for (const line of findingsText(errors, language)) err(line);
    const name = relative(cwd, file);
    err(
      {
        en: `${name} was not compiled: FwCallApp would not open it, or it would not work.`,
        pt: `${name} não foi compilado: a FwCallApp não o abriria, ou ele não funcionaria.`,
      }[language],
    );
  }
  return good;
}

/** Asks before anything is compiled: in a protected environment for its name. */
async function confirm(
  target: CompileTarget,
  yes: boolean,
  questions: Questions,
  language: CommandContext['language'],
): Promise<void> {
  if (yes) return;
  const where = `${terminalLine(target.name)}, ${terminalLine(target.environment)}`;
  const question = target.isProtected
    ? {
        en: `${where} is protected. Type the name of the environment to compile there: `,
        pt: `${where} é protegido. Digite o nome do ambiente para compilar nele: `,
      }[language]
    : { en: `Compile on ${where}? (y/N) `, pt: `Compilar em ${where}? (s/N) ` }[language];
  const answer = (await questions.line(question))?.trim() ?? '';
  const isYes = target.isProtected
    ? answer.toLowerCase() === target.environment.toLowerCase()
    : /^(?:y|yes|s|sim)$/i.test(answer);
  if (isYes) return;
  throw new DevkitError('PDK604', {
    en: `Nothing was compiled: the environment ${target.environment} of ${target.name} was not confirmed. In a pipeline give --yes.`,
    pt: `Nada foi compilado: o ambiente ${target.environment} de ${target.name} não foi confirmado. Em um pipeline, informe --yes.`,
  });
}

function planText(
  { target, files, patch }: CompilePlan,
  server: LanguageServer,
  { cwd, language }: CommandContext,
): readonly string[] {
  const where = `${target.name === `${target.address}:${target.port}` ? '' : `${target.name} = `}${target.address}:${target.port}`;
  const origin: Record<LanguageServer['origin'], LocalizedText> = {
    option: { en: 'given', pt: 'informado' },
    extension: { en: 'of the TDS extension', pt: 'da extensão TDS' },
    package: { en: 'of @totvs/tds-ls', pt: 'do @totvs/tds-ls' },
  };
  const program = `${server.path} (${origin[server.origin][language]}${server.version === undefined ? '' : ` ${server.version}`})`;
  const rows = {
    en: ['Server', 'Environment', 'User', 'Files', 'Patch', 'Language server'],
    pt: ['Servidor', 'Ambiente', 'Usuário', 'Arquivos', 'Patch', 'Servidor de linguagem'],
  }[language];
  const cells = [
    where,
    target.environment,
    target.user,
    files.map(file => relative(cwd, file) || file).join(', '),
    patch === undefined ? undefined : relative(cwd, patch),
    program,
  ];
  const lines = cells.flatMap((cell, index) =>
    cell === undefined ? [] : [`${`${rows[index]}:`.padEnd(23)}${terminalLine(cell)}`],
  );
  if (isOldLanguageServer(server)) {
    lines.push(
      {
        en: `This language server is older than 2: it does not connect to current AppServers, and some .tlpp do not compile. Update the TDS extension.`,
        pt: `Este servidor de linguagem é anterior ao 2: ele não conecta a AppServers atuais, e alguns .tlpp não compilam. Atualize a extensão TDS.`,
      }[language],
    );
  }
  return lines;
}

function planJson({ target, files, patch }: CompilePlan, server: LanguageServer): object {
  const { name, address, port, environment, user } = target;
  return {
    server: { name, address, port },
    environment,
    user,
    files,
    patch,
    languageServer: server,
  };
}

function resultText(
  { files, patch, error }: CompileResult,
  { target }: CompilePlan,
  { cwd, language }: CommandContext,
): readonly string[] {
  const word = {
    en: { done: 'compiled', failed: 'NOT compiled' },
    pt: { done: 'compilado', failed: 'NÃO compilado' },
  }[language];
  const lines = files.map(
    ({ file, isCompiled }) =>
      `${isCompiled ? word.done : word.failed}  ${terminalLine(relative(cwd, file) || file)}`,
  );
  if (error) return [...lines, error.in(language)];
  if (patch !== undefined) lines.push(`patch  ${terminalLine(relative(cwd, patch))}`);
  return [...lines, ...nextSteps(files, target, language)];
}

/** What a new version of an application needs besides: FwCallApp may open the copy that it unpacked before. */
function nextSteps(
  files: CompileResult['files'],
  { environment }: CompileTarget,
  language: CommandContext['language'],
): readonly string[] {
  return files
    .filter(({ file }) => extname(file).toLowerCase() === '.app')
    .map(({ file }) => basename(file, extname(file)).toLowerCase())
    .map(
      app =>
        ({
          en: `If the old version still opens: close SmartClient and delete <RootPath>/http-root/app-root/${app} of the environment ${environment}.`,
          pt: `Se a versão antiga ainda abrir: feche o SmartClient e apague <RootPath>/http-root/app-root/${app} do ambiente ${environment}.`,
        })[language],
    );
}

function resultJson(
  { files, patch, error }: CompileResult,
  plan: CompilePlan,
  { language }: CommandContext,
): object {
  return {
    ok: error === undefined,
    server: plan.target.name,
    environment: plan.target.environment,
    files: files.map(({ file, isCompiled, messages }) => ({
      file,
      compiled: isCompiled,
      messages,
    })),
    ...(patch !== undefined && { patch }),
    ...(error && { error: { code: error.code, message: error.text[language] } }),
  };
}
