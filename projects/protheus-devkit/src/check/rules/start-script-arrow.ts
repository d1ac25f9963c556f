import { SOURCES } from '../../findings/sources.js';
import { functionOf, readStartScript, START_SCRIPT_PATH, usesThis } from '../model/start-script.js';
import { type AppRule } from './support/app-rule.js';

/** The host calls the function with the channel as `this`, which an arrow function ignores. */
export const startScriptArrow: AppRule = {
  meta: {
    name: 'start-script-arrow',
    code: 'PDK131',
    severity: 'warning',
    title: {
      pt: 'O advpltojs.js que usa "this" não é uma arrow function',
      en: 'advpltojs.js with "this" in it is not an arrow function',
    },
    source: SOURCES.channel,
  },
  start: ({ tree, report }) => ({
    async end(): Promise<void> {
      const script = await readStartScript(tree);
      const received = functionOf(script?.expression);
      if (!script || received?.type !== 'ArrowFunctionExpression' || !usesThis(received)) return;
      report({
        place: script.file.place(0),
        message: {
          en: `${START_SCRIPT_PATH} is an arrow function, and uses "this": in it "this" is not the channel, and this.eventTarget.send(…) fails.`,
          pt: `O ${START_SCRIPT_PATH} é uma arrow function e usa "this": nela "this" não é o canal, e this.eventTarget.send(…) falha.`,
        },
        solution: {
          en: 'Write "function (codeType, codeContent, objectName) { … }" instead of "(…) => { … }".',
          pt: 'Escreva "function (codeType, codeContent, objectName) { … }" em vez de "(…) => { … }".',
        },
      });
    },
  }),
};
