import type { BuilderContext, BuilderOutput, Target } from '@angular-devkit/architect';
import { readAppCheckConfig } from '../../check/read-check-config.js';
import { languageOf } from '../../cli/locale.js';
import { oldPackageText, packSummary, packWarnings } from '../../cli/report/pack-summary.js';
import { DevkitError } from '../../devkit-error.js';
import { countText, findingsText } from '../../findings/text-report.js';
import { oldPackage } from '../../packaging/old-package.js';
import { packCheckedApp } from '../../packaging/pack-checked-app.js';
import { type Language } from '../../text.js';
import { loadArchitect } from '../load-architect.js';
import { type PackageBuilderOptions } from './options.js';
import { outputFolder } from './output-folder.js';

const { createBuilder, targetFromTargetString } = loadArchitect();

/** `ng run <project>:<target>`: builds the application and packs the output folder. */
export default createBuilder<PackageBuilderOptions & Record<string, never>>(run);

async function run(
  options: PackageBuilderOptions,
  context: BuilderContext,
): Promise<BuilderOutput> {
  const language = languageOf(undefined, process.env);
  const { workspaceRoot: cwd, logger } = context;
  const sayOld = async (): Promise<void> => {
    const { name = context.target?.project, out, setAside } = options;
    const old = await oldPackage({ name, out, cwd, setAside });
    if (old) logger.warn(oldPackageText(old, cwd, language));
  };
  try {
    const target = buildTarget(options, context);
    const result = await build(target, context);
    if (!result.success) {
      await sayOld();
      return { success: false, error: result.error ?? '' };
    }
    const folder = outputFolder(
      context.workspaceRoot,
      target.project,
      await context.getTargetOptions(target),
      result,
    );
    return { success: await pack(folder, options, context, language) };
  } catch (error) {
    await sayOld();
    if (!(error instanceof DevkitError)) throw error;
    return { success: false, error: error.in(language) };
  }
}

function buildTarget({ buildTarget }: PackageBuilderOptions, { target }: BuilderContext): Target {
  if (buildTarget !== undefined) return targetFromTargetString(buildTarget);
  if (target) return { project: target.project, target: 'build' };
  throw new DevkitError('PDK109', {
    en: 'The option "buildTarget" is needed when the builder does not run as a target of a project: "<project>:build".',
    pt: 'A opção "buildTarget" é necessária quando o builder não roda como target de um projeto: "<projeto>:build".',
  });
}

async function build(target: Target, context: BuilderContext): Promise<BuilderOutput> {
  const run = await context.scheduleTarget(target);
  try {
    return await run.result;
  } finally {
    await run.stop();
  }
}

async function pack(
  folder: string,
  options: PackageBuilderOptions,
  { workspaceRoot: cwd, target, logger }: BuilderContext,
  language: Language,
): Promise<boolean> {
  const { packed, findings, fixed, libraries, old } = await packCheckedApp({
    folder,
    name: options.name ?? target?.project,
    out: options.out,
    cwd,
    config: await readAppCheckConfig(cwd, options.config),
    fix: options.fix,
    setAside: options.setAside,
    diagnostics: options.diagnostics,
  });
  for (const { code, rule } of fixed) {
    logger.info({ en: `repaired ${code} ${rule}`, pt: `corrigido ${code} ${rule}` }[language]);
  }
  for (const line of findingsText(findings, language)) logger[packed ? 'warn' : 'error'](line);
  if (!packed) {
    if (old) logger.error(oldPackageText(old, cwd, language));
    logger.error(countText(findings, language));
    return false;
  }
  for (const line of packWarnings(packed, language)) logger.warn(line);
  for (const line of packSummary(packed, libraries, cwd, language)) logger.info(line);
  return true;
}
