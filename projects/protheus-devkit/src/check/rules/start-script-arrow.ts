import { type Rule } from '../rule.js';
import { readStartScript, startScriptPath } from '../start-script.js';

/** The host calls the function with `this` as the channel; an arrow function does not get it. */
export const startScriptArrow: Rule = {
  name: 'start-script-arrow',
  code: 'PDK131',
  severity: 'warning',
  start: ({ tree, report }) => ({
    async end(): Promise<void> {
      const script = await readStartScript(tree);
      if (script?.expression?.type !== 'ArrowFunctionExpression') return;
      report({
        place: script.file.place(0),
        cause: {
          en: `${startScriptPath} is an arrow function: in it "this" is not the channel, and this.eventTarget.send(…) fails.`,
          pt: `O ${startScriptPath} é uma arrow function: nela "this" não é o canal, e this.eventTarget.send(…) falha.`,
        },
        cure: {
          en: 'Write "function (codeType, codeContent, objectName) { … }" instead of "(…) => { … }".',
          pt: 'Escreva "function (codeType, codeContent, objectName) { … }" em vez de "(…) => { … }".',
        },
      });
    },
  }),
};
