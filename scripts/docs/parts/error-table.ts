import { isErrorPage, type PageLanguage, userPages } from '../pages.js';

type Titles = Readonly<Record<PageLanguage, string>>;

/** The subjects of the ranges of codes. */
const RANGES: readonly (readonly [prefix: string, titles: Titles])[] = [
  ['NGP1', { en: 'Configuration', pt: 'Configuração' }],
  ['NGP2', { en: 'Requests', pt: 'Requisições' }],
  ['NGP3', { en: 'Session and storage', pt: 'Sessão e armazenamento' }],
  ['NGP4', { en: 'Host and channel', pt: 'Host e canal' }],
  ['NGP5', { en: 'Token', pt: 'Token' }],
  ['NGP6', { en: 'Set-up of the application', pt: 'Montagem do aplicativo' }],
  ['PDK1', { en: 'Package and check', pt: 'Empacotar e verificar' }],
  ['PDK2', { en: 'Local host', pt: 'Host local' }],
  ['PDK3', { en: 'Broker, proxy and doctor', pt: 'Broker, proxy e doctor' }],
  ['PDK4', { en: 'Broker and installation', pt: 'Broker e instalação' }],
  ['PDK5', { en: 'Recordings and attach', pt: 'Gravações e attach' }],
  ['PDK6', { en: 'Compiling', pt: 'Compilar no RPO' }],
  ['PDK9', { en: 'Command line', pt: 'Linha de comando' }],
];

const HEAD: Titles = {
  en: '| code | what happened |',
  pt: '| código | o que aconteceu |',
};

/** Every code with the title of its page, in one section for each range. */
export function errorTablePart(language: PageLanguage): string {
  const pages = userPages()
    .filter(page => page.language === language && isErrorPage(page.path))
    .map(({ path, headings }) => ({
      code: path.slice(-9, -3),
      title: (headings[0]?.text ?? '').replace(/^\w+: /, '').replaceAll('|', '\\|'),
    }));
  const known = pages.filter(({ code }) => RANGES.some(([prefix]) => code.startsWith(prefix)));
  if (known.length !== pages.length) throw new Error('a code is in no range');
  return RANGES.map(([prefix, titles]) => {
    const rows = pages
      .filter(({ code }) => code.startsWith(prefix))
      .map(({ code, title }) => `| [${code}](${code}.md) | ${title} |`);
    return [`## ${titles[language]}`, '', HEAD[language], '| --- | --- |', ...rows].join('\n');
  }).join('\n\n');
}
