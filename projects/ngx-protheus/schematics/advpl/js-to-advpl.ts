import { type SentMessage } from '../advpl-messages/find-messages';
import { type Language } from '../report/language';

/** The branches of `Do Case` in JsToAdvpl, one for each message. */
export function cases(messages: readonly SentMessage[], language: Language): string {
  const preLoad = {
    en: 'Arrives each time the application starts.',
    pt: 'Chega a cada vez que a aplicação inicia.',
  }[language];
  return [
    `        // ${preLoad}\n        Case cType == "preLoad"\n            Return .T.\n`,
    ...messages.map(message => caseOf(message, language)),
  ].join('\n');
}

function caseOf({ type, answer, isNumbered, place }: SentMessage, language: Language): string {
  const condition = isNumbered
    ? `Left(cType, ${type.length + 1}) == ${literal(`${type}:`)}`
    : `cType == ${literal(type)}`;
  const lines = [`        // ${place}`, `        Case ${condition}`];
  if (answer.kind === 'none') {
    lines.push(
      `            // ${{ en: 'Expects no answer.', pt: 'Não espera resposta.' }[language]}`,
    );
  } else {
    const name = {
      named: literal('type' in answer ? answer.type : ''),
      type: 'cType',
      content: 'cContent',
    };
    lines.push(`            oWebChannel:AdvPLToJS(${name[answer.kind]}, jAnswer:ToJson())`);
  }
  return lines.join('\n') + '\n';
}

/** A text between the quote that it does not contain. */
function literal(text: string): string {
  return text.includes('"') ? `'${text}'` : `"${text}"`;
}
