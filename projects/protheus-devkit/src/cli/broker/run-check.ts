import { isAbsolute, relative, resolve } from 'node:path';
import { checkBrokerConfig } from '../../broker/check/check-broker-config.js';
import { configSet } from '../../broker/model/config-set.js';
import { fileDescriptions } from '../../broker/model/file-descriptions.js';
import { installationMap, mapDiagram, mapText } from '../../broker/model/installation-map.js';
import { readBrokerConfigFiles } from '../../broker/model/read-config-files.js';
import { terminalLine } from '../../terminal-text.js';
import { type CommandArguments, type CommandContext } from '../command.js';
import { reportFailure } from '../report/failure.js';
import { reportCheck } from '../report/report-check.js';

/**
 * Runs `broker check`, or draws the installation for `--map`.
 *
 * @returns The exit code: 0 without an error, 1 with an error, 2 when nothing could be checked.
 */
export async function runCheck(
  { values, positionals }: CommandArguments,
  context: CommandContext,
): Promise<number> {
  const { cwd } = context;
  const json = values['json'] === true;
  return reportFailure(context, json, async () => {
    const read = await readBrokerConfigFiles(positionals.map(path => resolve(cwd, path)));
    const files = read.map(file => ({ ...file, path: shortPath(file.path, cwd) }));
    const set = configSet(files);
    const { language, out } = context;
    if (values['map'] === true) {
      const map = installationMap(set);
      if (json) out(JSON.stringify(map));
      else
        for (const line of [...mapText(map, language), '', ...mapDiagram(map, language)])
          out(terminalLine(line));
      return 0;
    }
    if (!json) {
      for (const { path, what } of fileDescriptions(set))
        out(`${terminalLine(path)}: ${what[language]}`);
      out('');
    }
    return reportCheck(context, checkBrokerConfig(files), json, {
      files: files.map(({ path, role }) => ({ path, role })),
    });
  });
}

/** @returns The path relative to the current folder, unless it is outside. */
function shortPath(path: string, cwd: string): string {
  const short = relative(cwd, path);
  return short.startsWith('..') || isAbsolute(short) ? path : short;
}
