import { resolve } from 'node:path';
import { checkApp } from '../../check/check-app.js';
import { readCheckConfig } from '../../check/read-check-config.js';
import { findBuildOutput } from '../../workspace/find-build-output.js';
import { type Command } from '../command.js';
import { reportFailure } from '../report/failure.js';
import { findingsJson } from '../report/findings-json.js';
import { countText, findingsText } from '../report/findings-text.js';
import { badArguments } from '../usage-error.js';

export const checkCommand: Command = {
  name: 'check',
  summary: {
    en: 'Say what would keep a build or a package from working inside Protheus',
    pt: 'Diz o que impediria uma compilação ou um pacote de funcionar no Protheus',
  },
  usage: {
    en: `[folder | file.app]

Without an argument, the one built application of the Angular workspace.

  --config <file>  the rules' settings; otherwise protheus.check.json, if it is there
  --json           one line of JSON instead of text

Nothing is changed and nothing is unpacked to disk.
Exit code: 0 no error (warnings may be), 1 an error was found, 2 could not look.`,
    pt: `[pasta | arquivo.app]

Sem argumento, o único aplicativo compilado do workspace Angular.

  --config <arq>  as configurações das regras; senão, protheus.check.json, se existir
  --json          uma linha de JSON em vez de texto

Nada é alterado e nada é extraído para o disco.
Código de saída: 0 sem erros (pode haver avisos), 1 há erro, 2 não foi possível verificar.`,
  },
  options: { config: { type: 'string' }, json: { type: 'boolean' } },
  run({ values, positionals }, context) {
    if (positionals.length > 1) throw badArguments('check', undefined);
    const { cwd, language, out } = context;
    const json = values['json'] === true;
    return reportFailure(context, json, async () => {
      const config = await readCheckConfig(cwd, values['config'] as string | undefined);
      const path = positionals[0] ?? (await findBuildOutput(cwd)).folder;
      const { findings, files, size } = await checkApp(resolve(cwd, path), config);
      const ok = !findings.some(({ severity }) => severity === 'error');
      if (json) {
        out(JSON.stringify({ ok, path, files, size, findings: findingsJson(findings, language) }));
      } else {
        for (const line of findingsText(findings, language)) out(line);
        out(`${path}: ${countText(findings, language)}`);
      }
      return ok ? 0 : 1;
    });
  },
};
