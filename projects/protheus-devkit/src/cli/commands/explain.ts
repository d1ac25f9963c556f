import { DevkitError } from '../../devkit-error.js';
import { type Explanation } from '../../explain/explain.js';
import { type FoundPage } from '../../explain/find-pages.js';
import { type HelpPage } from '../../explain/help-pages.js';
import { type ScannedLog } from '../../explain/scan-log.js';
import { type Language } from '../../text.js';
import { type Command, type CommandContext } from '../command.js';
import { JSON_FLAG } from '../common-flags.js';

/** More line numbers are counted and not written. */
const MOST_LINES = 10;

export const explainCommand: Command = {
  argument: {
    name: { en: 'code | message | -', pt: 'código | mensagem | -' },
    required: true,
    multiple: true,
  },
  description: {
    en: `Prints the page of an error code of ngx-protheus (NGP…) or protheus-devkit (PDK…).
A message as it was pasted, from the console of the browser, Angular, npm, the AppServer or TDS:
prints the page of its cause, or lists the likeliest pages. No network is needed.
With - it reads a log from standard input (a console, a HAR, the console.log of an AppServer) and
lists the known symptoms in it with their lines.`,
    pt: `Mostra a página de um código de erro do ngx-protheus (NGP…) ou do protheus-devkit (PDK…).
Uma mensagem como foi colada, do console do navegador, do Angular, do npm, do AppServer ou do TDS:
mostra a página da causa, ou lista as páginas mais prováveis. Não usa a rede.
Com - lê um log da entrada padrão (um console, um HAR, o console.log de um AppServer) e lista os
sintomas conhecidos com as suas linhas.`,
  },
  sections: [{ flags: { ...JSON_FLAG } }],
  examples: [
    { line: 'explain NGP201', meaning: { en: 'the page of a code', pt: 'a página de um código' } },
    {
      line: 'explain "blocked by CORS policy"',
      meaning: { en: 'what a message comes from', pt: 'de onde vem uma mensagem' },
    },
    {
      line: 'explain - < console.log',
      meaning: { en: 'the known symptoms in a log', pt: 'os sintomas conhecidos em um log' },
    },
  ],
  exitCodes: {
    en: 'Exit code: 0 found, 2 nothing is known about it.',
    pt: 'Código de saída: 0 encontrado, 2 nada se sabe a respeito.',
  },
  async run({ values, positionals }, context) {
    const json = values['json'] === true;
    if (positionals.length === 1 && positionals[0] === '-') return explainLog(context, json);
    const { explain } = await import('../../explain/explain.js');
    const asked = positionals.join(' ');
    const explanation = await explain(asked);
    if (json) printJson(explanation, context);
    else if (explanation.page) await printPage(explanation.page, context);
    else listPages(explanation.pages, context);
    return 0;
  },
};

function printJson(explanation: Explanation, { language, out }: CommandContext): void {
  const pages = explanation.page ? [explanation.page] : explanation.pages.map(({ page }) => page);
  out(
    JSON.stringify({
      ok: true,
      exitCode: 0,
      pages: pages.map(({ id, title, text }) => ({
        id,
        title: title[language],
        ...(explanation.page && { text: text[language] }),
      })),
    }),
  );
}

async function printPage({ text }: HelpPage, context: CommandContext): Promise<void> {
  const { language, out, outFormatted, columns, colours } = context;
  const page = text[language].trimEnd();
  if (columns === undefined) {
    out(page);
    return;
  }
  const { formatPage } = await import('../../explain/format-page.js');
  (outFormatted ?? out)(formatPage(page, columns, colours?.out === true));
}

function listPages(found: readonly FoundPage[], { language, out }: CommandContext): void {
  out(
    {
      en: 'These pages may explain it, the likeliest first:',
      pt: 'Estas páginas podem explicar, a mais provável primeiro:',
    }[language],
  );
  for (const { page } of found) out(`  ${lineOf(page, language)}`);
  const [first] = found;
  if (first) out(`npx protheus-devkit explain ${first.page.id}`);
}

/** The page, with the word by which `explain` prints it. */
function lineOf({ id, title }: HelpPage, language: Language): string {
  const text = title[language];
  return text.startsWith(id) ? text : `${text} (${id})`;
}

async function explainLog(context: CommandContext, json: boolean): Promise<number> {
  const { language, out, stdin } = context;
  const text = (await stdin?.()) ?? '';
  if (!text.trim()) {
    throw new DevkitError('PDK906', {
      en: 'There is nothing on standard input. Give it a log: npx protheus-devkit explain - < console.log',
      pt: 'Não há nada na entrada padrão. Passe um log: npx protheus-devkit explain - < console.log',
    });
  }
  const { scanLog } = await import('../../explain/scan-log.js');
  const { kind, symptoms } = await scanLog(text);
  const exitCode = symptoms.length === 0 ? 2 : 0;
  if (json) {
    const found = symptoms.map(({ page: { id, title }, symptom, lines }) => ({
      id,
      title: title[language],
      symptom: symptom.text,
      lines,
    }));
    out(JSON.stringify({ ok: exitCode === 0, exitCode, kind, symptoms: found }));
    return exitCode;
  }
  for (const { page, symptom, lines } of symptoms) {
    out(`${placesOf(kind, lines, language)}: ${symptom.text}`);
    out(`  ${lineOf(page, language)}`);
  }
  if (symptoms.length === 0) {
    out(
      {
        en: 'No known symptom is in this log.',
        pt: 'Nenhum sintoma conhecido neste log.',
      }[language],
    );
  }
  return exitCode;
}

function placesOf(kind: ScannedLog['kind'], lines: readonly number[], language: Language): string {
  const one = { lines: { en: 'line', pt: 'linha' }, har: { en: 'request', pt: 'requisição' } };
  const many = { lines: { en: 'lines', pt: 'linhas' }, har: { en: 'requests', pt: 'requisições' } };
  const more = lines.length > MOST_LINES ? ` (+${lines.length - MOST_LINES})` : '';
  const noun = (lines.length > 1 ? many : one)[kind][language];
  return `${noun} ${lines.slice(0, MOST_LINES).join(', ')}${more}`;
}
