import { appName } from '../../app-package/app-name.js';
import {
  type AngularVersions,
  angularVersions,
  assertRunsOn,
  majorsFor,
} from '../../new/angular-versions.js';
import { createApplication } from '../../new/create-application.js';
import { PACKAGE_MANAGERS, type PackageManager, scriptCommand } from '../../new/package-manager.js';
import { type LocalizedText } from '../../text.js';
import { version } from '../../version.js';
import { type Command, type CommandArguments, type CommandContext } from '../command.js';
import { JSON_FLAG, NAME } from '../common-flags.js';
import { reportFailure } from '../report/failure.js';
import { withProgress } from '../report/with-progress.js';
import { invalidValue, missingArgument } from '../usage-error.js';

const MAJORS = angularVersions.map(({ major }) => String(major));
const VERSION_OR_PATH = { en: 'version|path', pt: 'versão|caminho' };

export const newCommand: Command = {
  argument: { name: NAME },
  description: {
    en: `Makes an application in a folder of its name: Angular's own "ng new", PO UI of the same major with
styles, Portuguese formats, and "ng add ngx-protheus" with a sample page. What is not given is asked
at a terminal; otherwise it is the newest Angular that runs on this Node, with standalone components.`,
    pt: `Cria um aplicativo em uma pasta com o nome dele: o "ng new" do próprio Angular, o PO UI da mesma
versão com os estilos, formatos em português e o "ng add ngx-protheus" com uma página de exemplo.
O que não for informado é perguntado no terminal; senão, usa o Angular mais novo que funciona neste
Node, com componentes standalone.`,
  },
  sections: [
    {
      flags: {
        angular: {
          kind: 'text',
          value: { en: MAJORS.join('|'), pt: MAJORS.join('|') },
          meaning: { en: 'the major of Angular and PO UI', pt: 'a versão do Angular e do PO UI' },
          completes: MAJORS,
        },
        module: {
          kind: 'switch',
          negatable: true,
          meaning: {
            en: 'with an NgModule; --no-module: with standalone components, without a question',
            pt: 'com um NgModule; --no-module: com componentes standalone, sem perguntar',
          },
        },
        'package-manager': {
          kind: 'text',
          value: { en: PACKAGE_MANAGERS.join('|'), pt: PACKAGE_MANAGERS.join('|') },
          meaning: {
            en: 'what installs the packages; otherwise npm',
            pt: 'o que instala os pacotes; senão, npm',
          },
          completes: PACKAGE_MANAGERS,
        },
        library: {
          kind: 'text',
          value: VERSION_OR_PATH,
          meaning: {
            en: 'ngx-protheus; otherwise the version of this protheus-devkit',
            pt: 'o ngx-protheus; senão, a versão deste protheus-devkit',
          },
          completes: 'file',
        },
        devkit: {
          kind: 'text',
          value: VERSION_OR_PATH,
          meaning: {
            en: 'protheus-devkit of the application; otherwise this version',
            pt: 'o protheus-devkit do aplicativo; senão, esta versão',
          },
          completes: 'file',
        },
        ...JSON_FLAG,
      },
    },
  ],
  examples: [
    {
      line: 'new pedidos',
      meaning: {
        en: 'asks for the Angular and the kind, and makes the folder pedidos',
        pt: 'pergunta o Angular e o tipo, e cria a pasta pedidos',
      },
    },
    {
      line: 'new pedidos --angular 19 --module',
      meaning: {
        en: 'Angular 19 with an NgModule, without a question',
        pt: 'Angular 19 com NgModule, sem perguntar nada',
      },
    },
  ],
  exitCodes: {
    en: 'Exit code: 0 the application is there, 1 it is not, and no folder is left behind.',
    pt: 'Código de saída: 0 o aplicativo está pronto, 1 não está, e nenhuma pasta fica para trás.',
  },
  async run(args, context) {
    const json = args.values['json'] === true;
    const { cwd, env, language, signal, out } = context;
    const own = `^${await version()}`;
    const packageManager = packageManagerOf(args);
    let choice: Choice;
    try {
      choice = await choose(args, json ? { ...context, ask: undefined } : context);
    } catch (error) {
      // Ctrl+C at a question.
      if (signal.aborted) return 130;
      throw error;
    }
    return reportFailure(context, json, async () => {
      let done = 0;
      const folder = await createApplication({
        ...choice,
        packageManager,
        library: textOf(args, 'library') ?? own,
        devkit: textOf(args, 'devkit') ?? own,
        ...{ cwd, env, language, signal },
        step: async (what, work) => {
          if (!json) out(`${++done}/${STEPS}  ${what[language]}`);
          // Without a terminal the line above says it.
          await withProgress({ ...context, err: () => undefined }, what, json, work);
        },
      });
      if (json) out(JSON.stringify({ ok: true, folder, ...jsonOf(choice) }));
      else for (const line of nextSteps(choice, packageManager)[language]) out(line);
      return 0;
    });
  },
};

const STEPS = 4;

/** What a user chooses. */
interface Choice {
  readonly name: string;
  readonly versions: AngularVersions;
  readonly isModule: boolean;
}

/** Reads the choice from the arguments, and asks at a terminal for the rest: three questions at most. */
async function choose(args: CommandArguments, context: CommandContext): Promise<Choice> {
  const { ask, language, signal } = context;
  const question = async (text: LocalizedText): Promise<string> => {
    const line = await ask?.(`${text[language]} `);
    signal.throwIfAborted();
    return line?.trim() ?? '';
  };
  const given =
    args.positionals[0] ??
    (await question({ en: 'Name of the application:', pt: 'Nome do aplicativo:' }));
  if (!given) throw missingArgument('new', NAME);
  const { name } = appName(given);

  const node = process.versions.node;
  const runnable = majorsFor(node);
  const newest = runnable[0] ?? (angularVersions[angularVersions.length - 1] as AngularVersions);
  const list = runnable.map(({ major }) => major).join(', ');
  const major =
    textOf(args, 'angular') ??
    (await question({
      en: `Angular (${list})? [${newest.major}]`,
      pt: `Angular (${list})? [${newest.major}]`,
    }));
  const versions = major ? versionsOf(major) : newest;
  assertRunsOn(versions, node);

  const isModule =
    (args.values['module'] as boolean | undefined) ??
    /^[sy]/i.test(
      await question({
        en: 'With an NgModule instead of standalone components (y/N)?',
        pt: 'Com NgModule em vez de componentes standalone (s/N)?',
      }),
    );
  return { name, versions, isModule };
}

function versionsOf(given: string): AngularVersions {
  const found = angularVersions.find(
    ({ major }) => String(major) === given.replace(/^v|\..*$/g, ''),
  );
  if (found) return found;
  const list = MAJORS.join(', ');
  throw invalidValue('--angular', given, {
    en: `is not a major that there is a PO UI for: ${list}.`,
    pt: `não é uma versão para a qual existe o PO UI: ${list}.`,
  });
}

function packageManagerOf(args: CommandArguments): PackageManager {
  const given = textOf(args, 'package-manager') ?? 'npm';
  const found = PACKAGE_MANAGERS.find(manager => manager === given);
  if (found) return found;
  const list = PACKAGE_MANAGERS.join(', ');
  throw invalidValue('--package-manager', given, {
    en: `is not a package manager of the Angular CLI: ${list}.`,
    pt: `não é um gerenciador de pacotes do Angular CLI: ${list}.`,
  });
}

function textOf({ values }: CommandArguments, name: string): string | undefined {
  return values[name] as string | undefined;
}

function jsonOf({ name, versions, isModule }: Choice): object {
  return { name, angular: versions.major, poUi: versions.poUi, module: isModule };
}

function nextSteps(
  { name, versions }: Choice,
  manager: PackageManager,
): Readonly<Record<'pt' | 'en', readonly string[]>> {
  const [serve, test, pack] = ['protheus', 'test', 'protheus:package'].map(script =>
    scriptCommand(manager, script),
  );
  return {
    en: [
      '',
      `${name} is ready, with Angular ${versions.major} and PO UI ${versions.poUi}.`,
      '',
      'Next steps:',
      `  1. cd ${name}`,
      `  2. ${serve}: opens the application as FwCallApp would, without Protheus`,
      `  3. ${test}: runs the unit tests, with a Protheus of their own`,
      `  4. ${pack}: builds and checks the application and writes dist/${name}.app`,
      `  5. Compile ${name}.app and advpl/${name}.prw into the RPO, and open it: FwCallApp("${name}")`,
    ],
    pt: [
      '',
      `${name} está pronto, com o Angular ${versions.major} e o PO UI ${versions.poUi}.`,
      '',
      'Próximos passos:',
      `  1. cd ${name}`,
      `  2. ${serve}: abre o aplicativo como a FwCallApp abriria, sem o Protheus`,
      `  3. ${test}: executa os testes unitários, com um Protheus só deles`,
      `  4. ${pack}: gera o build, verifica o aplicativo e grava dist/${name}.app`,
      `  5. Compile ${name}.app e advpl/${name}.prw no RPO e abra: FwCallApp("${name}")`,
    ],
  };
}
