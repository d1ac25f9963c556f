import { memoryFile } from '../../app-package/memory-file.js';
import { type Edits } from '../../app-package/app-file.js';
import { type Rule } from '../rule.js';
import { parseStartScript, readStartScript, startScriptPath } from '../start-script.js';
import { TextFile } from '../text-file.js';

/** A start script that cannot be evaluated is dropped silently: AdvPL never gets an answer. */
export const startScript: Rule = {
  name: 'start-script',
  code: 'PDK130',
  severity: 'error',
  start: ({ tree, report }) => ({
    async end(): Promise<void> {
      const script = await readStartScript(tree);
      const type = script?.expression?.type;
      if (!script || type === 'FunctionExpression' || type === 'ArrowFunctionExpression') return;
      const { file, error } = script;
      report({
        place: file.place(error?.offset ?? 0),
        cause: {
          en: error
            ? `${startScriptPath} is not one expression (${error.message}). The host evaluates it as "return (…)" and drops it: no message of AdvPL arrives.`
            : `${startScriptPath} is not a function: no message of AdvPL arrives.`,
          pt: error
            ? `O ${startScriptPath} não é uma única expressão (${error.message}). O host o avalia como "return (…)" e o descarta: nenhuma mensagem do AdvPL chega.`
            : `O ${startScriptPath} não é uma função: nenhuma mensagem do AdvPL chega.`,
        },
        cure: {
          en: 'Leave only "function (codeType, codeContent, objectName) { … }" in the file: nothing before it, and neither ";" nor another statement after it.',
          pt: 'Deixe no arquivo somente "function (codeType, codeContent, objectName) { … }": nada antes, e nem ";" nem outro comando depois.',
        },
      });
    },
  }),
  async fix(tree): Promise<Edits> {
    const script = await readStartScript(tree);
    if (!script?.error) return new Map();
    const { path, text } = script.file;
    // The end of the line ends a comment that would swallow the host's parenthesis.
    const repaired = `${text.replace(/[;\s]+$/, '')}\n`;
    const bytes = Buffer.from(repaired);
    const file = await TextFile.read(memoryFile(path, bytes));
    const type = file && (await parseStartScript(file)).expression?.type;
    return type === 'FunctionExpression' ? new Map([[path, memoryFile(path, bytes)]]) : new Map();
  },
};
