import { type SentMessage } from '../advpl-messages/find-messages';
import { type Language } from '../report/language';

/** The branches of `Do Case` in JsToAdvpl, one per message. */
export function caseBranches(messages: readonly SentMessage[], language: Language): string {
  const preLoad = {
    en: 'Sent each time the application starts.',
    pt: 'Enviado cada vez que o aplicativo inicia.',
  }[language];
  return [
    `        // ${preLoad}\n        Case cType == "preLoad"\n            Return .T.\n`,
    ...messages.map(message => caseBranch(message, language)),
  ].join('\n');
}

function caseBranch(
  { type, answer, isNumbered, location: place }: SentMessage,
  language: Language,
): string {
  const condition = isNumbered
    ? `Left(cType, ${type.length + 1}) == ${advplLiteral(`${type}:`)}`
    : `cType == ${advplLiteral(type)}`;
  const lines = [`        // ${place}`, `        Case ${condition}`];
  if (answer.kind === 'none') {
    lines.push(
      `            // ${{ en: 'Expects no answer.', pt: 'Não espera resposta.' }[language]}`,
    );
  } else {
    const name = {
      named: advplLiteral('type' in answer ? answer.type : ''),
      type: 'cType',
      content: 'cContent',
    };
    lines.push(`            oWebChannel:AdvPLToJS(${name[answer.kind]}, jAnswer:ToJson())`);
  }
  return lines.join('\n') + '\n';
}

/** An AdvPL string literal, in the quotes that the text does not contain. */
function advplLiteral(text: string): string {
  return text.includes('"') ? `'${text}'` : `"${text}"`;
}
