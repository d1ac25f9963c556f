import { type AppFileEdits } from '../../app-package/app-file.js';
import { memoryFile } from '../../app-package/memory-file.js';
import { SOURCES } from '../../findings/sources.js';
import {
  functionOf,
  parseStartScript,
  readStartScript,
  START_SCRIPT_PATH,
} from '../model/start-script.js';
import { TextFile } from '../model/text-file.js';
import { type AppRule } from './support/app-rule.js';

/** The host ignores a start script that it cannot evaluate: no message of AdvPL arrives. */
export const startScript: AppRule = {
  meta: {
    name: 'start-script',
    code: 'PDK130',
    severity: 'error',
    title: { pt: 'O advpltojs.js é uma única função', en: 'advpltojs.js is exactly one function' },
    source: SOURCES.channel,
  },
  start: ({ tree, report }) => ({
    async end(): Promise<void> {
      const script = await readStartScript(tree);
      if (!script || functionOf(script.expression)) return;
      const { file, error } = script;
      report({
        place: file.place(error?.offset ?? 0),
        message: {
          en: error
            ? `${START_SCRIPT_PATH} is not one function (${error.message}). The host evaluates it as "return (…)" and ignores it: no message of AdvPL arrives.`
            : `${START_SCRIPT_PATH} is not a function: no message of AdvPL arrives.`,
          pt: error
            ? `O ${START_SCRIPT_PATH} não é uma única função (${error.message}). O host o avalia como "return (…)" e o ignora: nenhuma mensagem do AdvPL chega.`
            : `O ${START_SCRIPT_PATH} não é uma função: nenhuma mensagem do AdvPL chega.`,
        },
        solution: {
          en: 'Leave only "function (codeType, codeContent, objectName) { … }" in the file: nothing before it, and neither ";" nor another statement after it.',
          pt: 'Deixe no arquivo somente "function (codeType, codeContent, objectName) { … }": nada antes, e nem ";" nem outro comando depois.',
        },
      });
    },
  }),
  async fix(tree): Promise<AppFileEdits> {
    const script = await readStartScript(tree);
    if (!script?.error) return new Map();
    const { path, text } = script.file;
    // The line break ends a comment that would otherwise include the host's parenthesis.
    const repaired = `${text.replace(/[;\s]+$/, '')}\n`;
    const bytes = Buffer.from(repaired);
    const file = await TextFile.read(memoryFile(path, bytes));
    const type = file && (await parseStartScript(file)).expression?.type;
    return type === 'FunctionExpression' ? new Map([[path, memoryFile(path, bytes)]]) : new Map();
  },
};
