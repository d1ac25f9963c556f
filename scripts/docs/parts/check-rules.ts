import { appRules } from '../../../projects/protheus-devkit/src/check/rules/index.js';
import { type PageLanguage } from '../pages.js';

const HEAD = {
  en: '| code | rule | what holds | otherwise |',
  pt: '| código | regra | o que vale | senão |',
};
const SEVERITIES = {
  en: { error: 'error', warning: 'warning', information: 'information' },
  pt: { error: 'erro', warning: 'aviso', information: 'informação' },
};

/** The rules of `check`, in the order of their codes. */
export function checkRulesPart(language: PageLanguage): string {
  const rows = appRules.map(({ meta: { code, name, severity, title }, fix }) => {
    const otherwise = SEVERITIES[language][severity] + (fix ? ', `--fix`' : '');
    return `| [${code}](errors/${code}.md) | \`${name}\` | ${title[language]} | ${otherwise} |`;
  });
  return [HEAD[language], '| --- | --- | --- | --- |', ...rows].join('\n');
}
