import { readFile } from 'node:fs/promises';
import { relative, resolve } from 'node:path';
import { type CommandArguments, type CommandContext } from '../command.js';
import { DevkitError } from '../../devkit-error.js';
import { checkConfig } from '../../broker/check/check.js';
import { readConfigFile } from '../../broker/check/config-file.js';
import { reportText } from './report.js';
import { answersOfFlags, type Ask, askMissing } from '../../broker/init/answers.js';
import { generateFiles, type GeneratedFile } from '../../broker/init/generate.js';
import { legacyParameters } from '../../broker/init/legacy-blocks.js';
import { type Plan, planOf } from '../../broker/init/plan.js';
import { readDescription } from '../../broker/init/read-description.js';
import { terminal } from './terminal.js';
import { writeFiles } from '../../broker/init/write-files.js';

const FOLDER = 'protheus-broker';

/** `broker init`: one description, from flags, a file or questions, becomes the files. */
export async function runInit(
  { values }: Pick<CommandArguments, 'values'>,
  context: CommandContext,
  ask: Ask | undefined = terminal(context),
): Promise<number> {
  const { cwd, language, out } = context;
  const from = values['from'] as string | undefined;
  const given = {
    ...(from === undefined ? {} : await readJson(resolve(cwd, from))),
    ...answersOfFlags(values),
  };
  const answers = ask ? await askMissing(given, ask, language, out) : given;
  const plan = planOf(readDescription(answers));
  const files = generateFiles(plan);
  const folder = resolve(cwd, (values['out'] as string | undefined) ?? FOLDER);
  await writeFiles(
    folder,
    from === undefined ? [...files, descriptionFile(answers)] : files,
    values['force'] === true,
  );
  out(summary(plan, files, relative(cwd, folder) || '.')[language]);
  out(reportText(checkGenerated(files), language));
  return 0;
}

/** What the rules say of the files, before anybody has to ask. */
export function checkGenerated(files: readonly GeneratedFile[]): ReturnType<typeof checkConfig> {
  const read = files.map(({ path, text }) => readConfigFile(path, Buffer.from(text, 'latin1')));
  // What was not generated cannot be missing.
  return { ...checkConfig(read), notChecked: [] };
}

async function readJson(path: string): Promise<Record<string, unknown>> {
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch (cause) {
    throw new DevkitError(
      'PDK300',
      { pt: `Não foi possível ler ${path}.`, en: `${path} cannot be read.` },
      cause,
    );
  }
  try {
    return JSON.parse(text.replace(/^\ufeff/, '')) as Record<string, unknown>;
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : '';
    throw new DevkitError(
      'PDK302',
      {
        pt: `${path} não é um JSON válido: ${reason}`,
        en: `${path} is no valid JSON: ${reason}`,
      },
      cause,
    );
  }
}

function descriptionFile(answers: Readonly<Record<string, unknown>>): GeneratedFile {
  return { path: 'broker.json', text: `${JSON.stringify(answers, undefined, 2)}\n` };
}

function summary(plan: Plan, files: readonly GeneratedFile[], folder: string) {
  const list = files.map(({ path }) => `  ${folder}/${path}`).join('\n');
  const parameters = plan.legacy
    ? Object.entries(legacyParameters(plan))
        .map(([name, value]) => `  ${name} = ${value}`)
        .join('\n')
    : '';
  return {
    pt: `Gravado:\n${list}\n${parameters && `Parâmetros a criar no Configurador:\n${parameters}\n`}Junte server-*/appserver.ini ao de cada servidor e smartclient.ini ao de cada usuário.\nPara mudar algo: edite broker.json e repita com --from ${folder}/broker.json --force.\nPara conferir os arquivos em uso: protheus-devkit broker check <arquivos>`,
    en: `Written:\n${list}\n${parameters && `Parameters to create in the Configurador:\n${parameters}\n`}Merge server-*/appserver.ini into that of each server and smartclient.ini into that of each user.\nTo change something: edit broker.json and repeat with --from ${folder}/broker.json --force.\nTo check the files in use: protheus-devkit broker check <files>`,
  };
}
