import { resolve } from 'node:path';
import { checkApp } from '../../check/check-app.js';
import { readAppCheckConfig } from '../../check/read-check-config.js';
import { compareSeverity } from '../../findings/compare-severity.js';
import { staleBuild } from '../../packaging/stale-build.js';
import { findBuildOutput } from '../../workspace/find-build-output.js';
import { type Command } from '../command.js';
import { reportFailure } from '../report/failure.js';
import { librariesText } from '../report/pack-summary.js';
import { reportCheck } from '../report/report-check.js';
import { badArguments } from '../usage-error.js';

export const checkCommand: Command = {
  usage: {
    en: `[folder | file.app]

Without an argument, the only built application of the Angular workspace.

  --config <file>  the rules' settings; otherwise protheus.check.json, if it exists
  --json           one line of JSON instead of text

Nothing is changed and nothing is unpacked to disk.
Exit code: 0 no errors (there may be warnings), 1 errors, 2 the check could not run.`,
    pt: `[pasta | arquivo.app]

Sem argumento, o único aplicativo com build no workspace Angular.

  --config <arq>  as configurações das regras; senão, protheus.check.json, se existir
  --json          uma linha de JSON em vez de texto

Nada é alterado e nada é extraído para o disco.
Código de saída: 0 sem erros (pode haver avisos), 1 com erros, 2 não foi possível verificar.`,
  },
  options: { config: { type: 'string' }, json: { type: 'boolean' } },
  run({ values, positionals }, context) {
    if (positionals.length > 1) throw badArguments('check', undefined);
    const { cwd } = context;
    const json = values['json'] === true;
    return reportFailure(context, json, async () => {
      const config = await readAppCheckConfig(cwd, values['config'] as string | undefined);
      const path = positionals[0] ?? (await findBuildOutput(cwd)).folder;
      const { files, size, libraries, ...report } = await checkApp(resolve(cwd, path), config);
      const stale = await staleBuild(cwd, path);
      const findings = stale ? [...report.findings, stale].sort(compareSeverity) : report.findings;
      if (!json && libraries.length > 0) {
        const label = { en: 'Built with', pt: 'Feito com' }[context.language];
        context.out(`${label} ${librariesText(libraries)}\n`);
      }
      return reportCheck(context, { findings, subject: path, files }, json, {
        path,
        files,
        size,
        libraries,
      });
    });
  },
};
