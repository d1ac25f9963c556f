import { readAppCheckConfig } from '../../check/read-check-config.js';
import { exitCodeOf } from '../../findings/exit-code.js';
import { findingsJson, jsonReport } from '../../findings/json-report.js';
import { countText, findingsText } from '../../findings/text-report.js';
import { oldPackage } from '../../packaging/old-package.js';
import { type CheckedPack, packCheckedApp } from '../../packaging/pack-checked-app.js';
import { terminalLine } from '../../terminal-text.js';
import { type BuildOutput } from '../../workspace/find-build-output.js';
import { type Command, type CommandContext } from '../command.js';
import { CHECK_CONFIG_FLAG, FILE, FOLDER, JSON_FLAG, NAME } from '../common-flags.js';
import { reportFailure } from '../report/failure.js';
import { packProgress } from '../report/pack-progress.js';
import { oldPackageText, packSummary, packWarnings } from '../report/pack-summary.js';

export const packageCommand: Command = {
  argument: { name: FOLDER, completes: 'folder' },
  description: {
    en: `The folder is what "ng build" wrote, with or without its browser/ sub-folder; without an argument,
that of the only built application of the Angular workspace.`,
    pt: `A pasta é a que o "ng build" gravou, com ou sem a subpasta browser/; sem argumento, a do único
aplicativo com build no workspace Angular.`,
  },
  sections: [
    {
      flags: {
        name: {
          kind: 'text',
          value: NAME,
          meaning: {
            en: "the application: the argument of FwCallApp; otherwise the folder's or project's",
            pt: 'o aplicativo: o argumento da FwCallApp; senão, o nome da pasta ou do projeto',
          },
        },
        out: {
          kind: 'text',
          value: FILE,
          meaning: {
            en: 'the package; otherwise dist/<name>.app',
            pt: 'o pacote; senão, dist/<nome>.app',
          },
          completes: 'file',
        },
        fix: {
          kind: 'switch',
          meaning: {
            en: 'repair what is safe to repair, in the packed copy only',
            pt: 'corrige o que é seguro corrigir, somente na cópia empacotada',
          },
        },
        'set-aside': {
          kind: 'switch',
          meaning: {
            en: 'when no package is written, move that of an earlier run to <name>.app.old',
            pt: 'quando nenhum pacote é gravado, move o de uma execução anterior para <nome>.app.old',
          },
        },
        diagnostics: {
          kind: 'switch',
          meaning: {
            en: 'add a page that appears when the application does not open',
            pt: 'inclui uma página que aparece quando o aplicativo não abre',
          },
        },
        ...CHECK_CONFIG_FLAG,
        ...JSON_FLAG,
      },
    },
  ],
  examples: [
    {
      line: 'package',
      meaning: {
        en: 'packs the build of the workspace as dist/<name>.app',
        pt: 'empacota o build do workspace em dist/<nome>.app',
      },
    },
    {
      line: 'package dist/orders --name pedidos --fix',
      meaning: {
        en: 'for FwCallApp("pedidos"), with repairs in the packed copy',
        pt: 'para FwCallApp("pedidos"), com correções na cópia empacotada',
      },
    },
  ],
  exitCodes: {
    en: 'Exit code: 0 the package was written, 1 it was not, 2 the check could not run.',
    pt: 'Código de saída: 0 o pacote foi gravado, 1 não foi, 2 não foi possível verificar.',
  },
  run({ values, positionals }, context) {
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
