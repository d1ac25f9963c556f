import { readAppCheckConfig } from '../../check/read-check-config.js';
import { exitCodeOf } from '../../findings/exit-code.js';
import { findingsJson, jsonReport } from '../../findings/json-report.js';
import { countText, findingsText } from '../../findings/text-report.js';
import { oldPackage } from '../../packaging/old-package.js';
import { type CheckedPack, packCheckedApp } from '../../packaging/pack-checked-app.js';
import { terminalLine } from '../../terminal-text.js';
import { type BuildOutput } from '../../workspace/find-build-output.js';
import { type Command, type CommandContext } from '../command.js';
import { reportFailure } from '../report/failure.js';
import { packProgress } from '../report/pack-progress.js';
import { oldPackageText, packSummary, packWarnings } from '../report/pack-summary.js';
import { badArguments } from '../usage-error.js';

export const packageCommand: Command = {
  usage: {
    en: `[folder]

The folder is what "ng build" wrote, with or without its browser/ sub-folder; without an argument,
that of the only built application of the Angular workspace.

  --name <name>    the application: the argument of FwCallApp; otherwise the folder's or project's
  --out <file>     the package; otherwise dist/<name>.app
  --fix            repair what is safe to repair, in the packed copy only
  --set-aside      when no package is written, move that of an earlier run to <name>.app.old
  --diagnostics    add a page that appears when the application does not open
  --config <file>  the rules' settings; otherwise protheus.check.json, if it is there
  --json           one line of JSON instead of text

Exit code: 0 the package was written, 1 it was not, 2 the check could not run.`,
    pt: `[pasta]

A pasta é a que o "ng build" gravou, com ou sem a subpasta browser/; sem argumento, a do único
aplicativo com build no workspace Angular.

  --name <nome>   o aplicativo: o argumento da FwCallApp; senão, o nome da pasta ou do projeto
  --out <arq>     o pacote; senão, dist/<nome>.app
  --fix           corrige o que é seguro corrigir, somente na cópia empacotada
  --set-aside     quando nenhum pacote é gravado, move o de uma execução anterior para <nome>.app.old
  --diagnostics   inclui uma página que aparece quando o aplicativo não abre
  --config <arq>  as configurações das regras; senão, protheus.check.json, se existir
  --json          uma linha de JSON em vez de texto

Código de saída: 0 o pacote foi gravado, 1 não foi, 2 não foi possível verificar.`,
  },
  options: {
    name: { type: 'string' },
    out: { type: 'string' },
    fix: { type: 'boolean' },
    'set-aside': { type: 'boolean' },
    diagnostics: { type: 'boolean' },
    config: { type: 'string' },
    json: { type: 'boolean' },
  },
  run({ values, positionals }, context) {
    if (positionals.length > 1) throw badArguments('package', undefined);
    const text = (name: string): string | undefined => values[name] as string | undefined;
    const json = values['json'] === true;
    return reportFailure(context, json, async () => {
      const { cwd, signal } = context;
      const config = await readAppCheckConfig(cwd, text('config'));
      const output = positionals.length === 0 ? await findOutput(cwd) : undefined;
      const what = {
        folder: output?.folder ?? (positionals[0] as string),
        name: text('name') ?? output?.project,
        out: text('out'),
        cwd,
        setAside: values['set-aside'] === true,
      };
      const result = await packCheckedApp({
        ...what,
        config,
        fix: values['fix'] === true,
        diagnostics: values['diagnostics'] === true,
        onProgress: json ? undefined : packProgress(context),
        signal,
      }).catch(async (error: unknown) => {
        const old = signal.aborted ? undefined : await oldPackage(what);
        if (old && !json) context.err(oldPackageText(old, cwd, context.language));
        throw error;
      });
      if (json) reportJson(result, context);
      else reportText(result, context);
      return exitCodeOf(result.findings);
    });
  },
};

async function findOutput(cwd: string): Promise<BuildOutput> {
  const { findBuildOutput } = await import('../../workspace/find-build-output.js');
  return findBuildOutput(cwd);
}

function reportJson(result: CheckedPack, context: CommandContext): void {
  const { packed, findings, fixed, libraries, old } = result;
  const { language, out } = context;
  const more = { ...packed, libraries, fixed: findingsJson(fixed, language) };
  out(jsonReport({ findings }, language, { ...more, ...(old && { oldPackage: old }) }));
}

function reportText(result: CheckedPack, { cwd, language, out, err }: CommandContext): void {
  const { packed, findings, fixed, libraries, old } = result;
  for (const { code, rule, place } of fixed) {
    const done = { en: 'repaired in the package', pt: 'corrigido no pacote' }[language];
    out(`${done}  ${code}  ${rule}${place ? `  ${terminalLine(place.file)}` : ''}`);
  }
  for (const line of findingsText(findings, language)) (packed ? out : err)(line);
  if (!packed) {
    const refused = {
      en: 'No package was written: FwCallApp would not open it, or it would not work.',
      pt: 'Nenhum pacote foi gravado: a FwCallApp não o abriria, ou ele não funcionaria.',
    };
    if (old) err(oldPackageText(old, cwd, language));
    err(`${refused[language]} ${countText(findings, language)}`);
    return;
  }
  for (const line of packWarnings(packed, language)) out(line);
  for (const line of packSummary(packed, libraries, cwd, language)) out(line);
}
