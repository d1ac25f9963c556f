import { resolve } from 'node:path';
import { checkApp } from '../../check/check-app.js';
import { readAppCheckConfig } from '../../check/read-check-config.js';
import { compareSeverity } from '../../findings/compare-severity.js';
import { staleBuild } from '../../packaging/stale-build.js';
import { terminalLine } from '../../terminal-text.js';
import { findBuildOutput } from '../../workspace/find-build-output.js';
import { type Command } from '../command.js';
import { CHECK_CONFIG_FLAG, JSON_FLAG } from '../common-flags.js';
import { reportFailure } from '../report/failure.js';
import { librariesText } from '../report/pack-summary.js';
import { reportCheck } from '../report/report-check.js';
import { withProgress } from '../report/with-progress.js';

export const checkCommand: Command = {
  argument: { name: { en: 'folder | file.app', pt: 'pasta | arquivo.app' }, completes: 'file' },
  description: {
    en: `Without an argument, the only built application of the Angular workspace.
Nothing is changed and nothing is unpacked to disk.`,
    pt: `Sem argumento, o único aplicativo com build no workspace Angular.
Nada é alterado e nada é extraído para o disco.`,
  },
  sections: [{ flags: { ...CHECK_CONFIG_FLAG, ...JSON_FLAG } }],
  examples: [
    {
      line: 'check dist/orders.app',
      meaning: {
        en: 'what would keep the package from working',
        pt: 'o que impediria o pacote de funcionar',
      },
    },
    {
      line: 'check --json',
      meaning: {
        en: 'the build of the workspace, for a program such as CI',
        pt: 'o build do workspace, para um programa como a CI',
      },
    },
  ],
  exitCodes: {
    en: 'Exit code: 0 no errors (there may be warnings), 1 errors, 2 the check could not run.',
    pt: 'Código de saída: 0 sem erros (pode haver avisos), 1 com erros, 2 não foi possível verificar.',
  },
  run({ values, positionals }, context) {
    const { cwd } = context;
    const json = values['json'] === true;
    return reportFailure(context, json, async () => {
      const config = await readAppCheckConfig(cwd, values['config'] as string | undefined);
      const path = positionals[0] ?? (await findBuildOutput(cwd)).folder;
      const { files, size, libraries, skipped, ...report } = await withProgress(
        context,
        { en: `Checking ${path}`, pt: `Verificando ${path}` },
        json,
        () => checkApp(resolve(cwd, path), config),
      );
      const stale = await staleBuild(cwd, path);
      const findings = stale ? [...report.findings, stale].sort(compareSeverity) : report.findings;
      if (!json && libraries.length > 0) {
        const label = { en: 'Built with', pt: 'Feito com' }[context.language];
        context.out(`${label} ${librariesText(libraries)}\n`);
      }
      if (!json && skipped.length > 0) {
        const note = {
          en: `note  Not checked, because they are named pipes, sockets or devices: ${skipped.join(', ')}.`,
          pt: `nota  Não verificados, por serem pipes nomeados, sockets ou dispositivos: ${skipped.join(', ')}.`,
        }[context.language];
        context.out(`${terminalLine(note)}\n`);
      }
      return reportCheck(context, { findings, subject: path, files }, json, {
        path,
        files,
        size,
        libraries,
        ...(skipped.length > 0 && { skipped }),
      });
    });
  },
};
