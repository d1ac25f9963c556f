import { SOURCES } from '../../findings/sources.js';
import { readableText } from '../ini/ini-bytes.js';
import { isKnownKey } from '../model/known-keys.js';
import { type BrokerRule } from './support/broker-rule.js';

export const unreadableLine: BrokerRule = {
  meta: {
    name: 'unreadable-line',
    code: 'PDK312',
    severity: 'information',
    title: {
      pt: 'Cada linha é uma seção, uma chave com valor ou um comentário com ";"',
      en: 'Each line is a section, a key with a value or a comment with ";"',
    },
    source: SOURCES.brokerHttp,
  },
  needs: [],
  isAboutNames: true,
  *check({ inis }) {
    for (const { path, role, ini } of inis) {
      for (const line of ini.lines) {
        // Of a server only lines that are lost are reported; dots stand for what was left out.
        if (role === 'server' && (line.kind !== 'other' || /^\s*\.+\s*$/.test(line.raw))) continue;
        const otherMark = line.kind === 'comment' && line.mark !== ';';
        if (!otherMark && line.kind !== 'other') continue;
        const text = readableText(line.raw).trim().slice(0, 60);
        yield {
          ...(isLostKey(text) && { severity: 'warning' as const }),
          place: { file: path, line: line.number },
          message: otherMark
            ? {
                pt: `A linha "${text}" é um comentário com "${line.mark}". Só ";" é documentado.`,
                en: `The line "${text}" is a comment with "${line.mark}". Only ";" is documented.`,
              }
            : {
                pt: `A linha "${text}" não é seção, nem chave com "=", nem comentário: o servidor a ignora.`,
                en: `The line "${text}" is neither a section, nor a key with "=", nor a comment: the server ignores it.`,
              },
          solution: {
            pt: 'Comece a linha com ";" se for um comentário; senão, corrija ou apague a linha.',
            en: 'Begin the line with ";" when it is a comment; otherwise correct or delete it.',
          },
        };
      }
    }
  },
};

/** Whether a line was meant as a key: `Port-7890`, `RootPath:/erp`, `MaxStringSize 10`. */
function isLostKey(text: string): boolean {
  const word = /^\w+/.exec(text)?.[0] ?? '';
  const rest = text.slice(word.length);
  return word !== '' && (/^\s?[:-]\s?\S/.test(rest) || (rest.trim() !== '' && isKnownKey(word)));
}
