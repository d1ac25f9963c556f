import { relative, resolve } from 'node:path';
import { answersOfFlags, type Ask, askMissing } from '../../broker/init/answers.js';
import { checkGenerated } from '../../broker/init/check-generated.js';
import { type GeneratedFile, generateFiles } from '../../broker/init/generate.js';
import { legacyParameters } from '../../broker/init/legacy-blocks.js';
import { type Plan, planOf } from '../../broker/init/plan.js';
import { readDescription } from '../../broker/init/read-description.js';
import { writeFiles } from '../../broker/init/write-files.js';
import { DevkitError } from '../../devkit-error.js';
import { jsonReport } from '../../findings/json-report.js';
import { terminalLine } from '../../terminal-text.js';
import { type CommandArguments, type CommandContext } from '../command.js';
import { readTextFile } from '../read-text-file.js';
import { checkText } from '../report/report-check.js';
import { terminal } from './terminal.js';

const FOLDER = 'protheus-broker';

/**
 * Runs `broker init`: writes the files of one description, from flags, a file or questions.
 *
 * @param ask Asks for what is missing; undefined when there is no terminal.
 * @returns The exit code.
 */
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
  const json = values['json'] === true;
  // A program cannot answer questions.
  const answers = ask && !json ? await askMissing(given, ask, language, out) : given;
  const plan = planOf(readDescription(answers));
  const files = generateFiles(plan);
  const folder = resolve(cwd, (values['out'] as string | undefined) ?? FOLDER);
  await writeFiles(
    folder,
    from === undefined ? [...files, descriptionFile(answers)] : files,
    values['force'] === true,
  );
  const short = relative(cwd, folder) || '.';
  if (json) {
    out(
      jsonReport(checkGenerated(files), language, {
        folder: short,
        files: files.map(({ path }) => path),
        parameters: plan.legacy ? legacyParameters(plan) : {},
      }),
    );
    return 0;
  }
  out(summary(plan, files, terminalLine(short))[language]);
  for (const line of checkText(checkGenerated(files), language)) out(line);
  return 0;
}

async function readJson(path: string): Promise<Record<string, unknown>> {
  const text = await readTextFile(path);
  try {
    return JSON.parse(text.replace(/^\ufeff/, '')) as Record<string, unknown>;
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : '';
    throw new DevkitError(
      'PDK302',
      {
        pt: `${path} não é um JSON válido: ${reason}`,
        en: `${path} is not valid JSON: ${reason}`,
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
        .map(([name, value]) => `  ${name} = ${terminalLine(String(value))}`)
        .join('\n')
    : '';
  return {
    pt: `Gravado:\n${list}\n${parameters && `Parâmetros a criar no Configurador:\n${parameters}\n`}Junte server-*/appserver.ini ao de cada servidor e smartclient.ini ao de cada usuário.\nPara mudar algo: edite broker.json e repita com --from ${folder}/broker.json --force.\nPara verificar os arquivos em uso: protheus-devkit broker check <arquivos>`,
    en: `Written:\n${list}\n${parameters && `Parameters to create in the Configurador:\n${parameters}\n`}Merge server-*/appserver.ini into that of each server and smartclient.ini into that of each user.\nTo change something: edit broker.json and repeat with --from ${folder}/broker.json --force.\nTo check the files in use: protheus-devkit broker check <files>`,
  };
}
