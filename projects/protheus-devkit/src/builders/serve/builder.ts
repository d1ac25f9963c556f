import type { BuilderContext, BuilderOutput, BuilderRun, Target } from '@angular-devkit/architect';
import { appName } from '../../app-package/app-name.js';
import { askPassword } from '../../cli/ask-password.js';
import { Flags } from '../../cli/host/host-flags.js';
import { remoteOptionsOf } from '../../cli/host/remote-options-of.js';
import { reportLine } from '../../cli/host/report-line.js';
import { samplePasswordLine } from '../../cli/host/sample-password-line.js';
import { languageOf } from '../../cli/locale.js';
import { openBrowser } from '../../cli/open-browser.js';
import { DevkitError } from '../../devkit-error.js';
import { readFaults } from '../../host/faults/read-fault.js';
import { type ProtheusHost } from '../../host/protheus-host.js';
import { startHost } from '../../host/start-host.js';
import { loadArchitect } from '../load-architect.js';
import { type ServeBuilderOptions } from './options.js';
import { outputsOf } from './outputs.js';

const { createBuilder, targetFromTargetString } = loadArchitect();

/** `ng run <project>:<target>`: starts the dev server of the application and the local host around it. Both end together. */
export default createBuilder<ServeBuilderOptions & Record<string, never>>(serve);

async function* serve(
  options: ServeBuilderOptions,
  context: BuilderContext,
): AsyncGenerator<BuilderOutput> {
  const language = languageOf(undefined, process.env);
  let host: ProtheusHost | undefined;
  let run: BuilderRun | undefined;
  const end = async (): Promise<void> => {
    await host?.close();
    await run?.stop();
  };
  context.addTeardown(end);
  try {
    // On a free port: the usual port and URL are those of the host.
    run = await context.scheduleTarget(serveTarget(options, context), {
      port: 0,
      open: false,
    });
    for await (const output of outputsOf(run)) {
      const { baseUrl } = output as { readonly baseUrl?: unknown };
      if (output.success && !host && typeof baseUrl === 'string') {
        host = await open(options, context, baseUrl);
      }
      yield host ? { ...output, baseUrl: host.url, port: host.port } : output;
    }
  } catch (error) {
    if (!(error instanceof DevkitError)) throw error;
    await end();
    yield { success: false, error: error.in(language) };
  }
}

function serveTarget({ serveTarget }: ServeBuilderOptions, { target }: BuilderContext): Target {
  if (serveTarget !== undefined) return targetFromTargetString(serveTarget);
  if (target) return { project: target.project, target: 'serve' };
  throw new DevkitError('PDK215', {
    en: 'The option "serveTarget" is needed when the builder does not run as a target of a project: "<project>:serve".',
    pt: 'A opção "serveTarget" é necessária quando o builder não roda como target de um projeto: "<projeto>:serve".',
  });
}

async function open(
  options: ServeBuilderOptions,
  { workspaceRoot: cwd, target, logger }: BuilderContext,
  devServerUrl: string,
): Promise<ProtheusHost> {
  const language = languageOf(undefined, process.env);
  const { name } = appName(options.name ?? target?.project ?? 'app');
  const { port, config, environments } = options;
  // The options of a real server have the names of the command's flags.
  const flags = new Flags({ ...options } as Record<string, string | boolean>);
  const remote = await remoteOptionsOf(flags, { cwd, env: process.env, language }, askPassword);
  const host = await startHost({
    applications: [`${name}=${devServerUrl}`],
    cwd,
    faults: readFaults(options.faults ?? []),
    report: error => logger.error(reportLine(error, language)),
    ...(port === undefined ? {} : { port }),
    ...(config === undefined ? {} : { config }),
    ...(environments ? { environments } : {}),
    ...(remote ? { remote } : {}),
  });
  const page = `${host.url}/webapp/?app=${name}`;
  logger.info(`Protheus: ${page}`);
  const password =
    remote?.url === undefined ? undefined : samplePasswordLine(host.samplePassword, language);
  if (password !== undefined) logger.info(password);
  if (options.open !== false) openBrowser(page);
  return host;
}
