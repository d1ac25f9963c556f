import { type PageLanguage } from '../pages.js';
import { figures } from './numbers.js';

type Texts = Readonly<Record<PageLanguage, string>>;

/** One difference to protheus-lib-core, with the test or the result that shows it. */
export interface ComparisonRow {
  readonly what: Texts;
  readonly ours: Texts;
  readonly theirs: Texts;
  /** A file of this repository. */
  readonly proof: string;
  /** A text of that file which states it: a title of a test, or a reason. */
  readonly evidence: string;
}

const DIFFERENTIAL = 'e2e/differential/differences.ts';

const HEAD: Texts = {
  en: '| | ngx-protheus | protheus-lib-core 19.0.3 | proof |',
  pt: '| | ngx-protheus | protheus-lib-core 19.0.3 | prova |',
};

const PROOF: Texts = { en: 'test', pt: 'teste' };
const RESULT: Texts = { en: 'result', pt: 'resultado' };

/** The rows; those with figures take them from the committed results of `npm run bench`. */
export function comparisonRows(): readonly ComparisonRow[] {
  const { request, minimal } = figures('en');
  const pt = figures('pt');
  return [
    {
      what: {
        en: 'a request takes longer by, µs',
        pt: 'uma requisição demora a mais, µs',
      },
      ours: { en: request.ours, pt: pt.request.ours },
      theirs: { en: request.peer, pt: pt.request.peer },
      proof: 'bench/results/requests.json',
      evidence: '"variant": "peer"',
    },
    {
      what: {
        en: 'a minimal application grows, kB gzip',
        pt: 'um aplicativo mínimo cresce, kB gzip',
      },
      ours: { en: minimal.ours, pt: pt.minimal.ours },
      theirs: { en: minimal.peer, pt: pt.minimal.peer },
      proof: 'bench/results/size.json',
      evidence: '"with": "peer"',
    },
    {
      what: { en: 'Angular', pt: 'Angular' },
      ours: { en: 'one package, without upper bound', pt: 'um pacote, sem limite superior' },
      theirs: { en: 'one release for each major', pt: 'uma versão para cada major' },
      proof: 'e2e/npm-packages/manifest.package.ts',
      evidence: 'has no upper bound for a peer',
    },
    {
      what: { en: 'token and tenant go to', pt: 'token, empresa e filial vão para' },
      ours: { en: 'the REST base only', pt: 'somente a base REST' },
      theirs: { en: 'other servers, too', pt: 'outros servidores também' },
      proof: DIFFERENTIAL,
      evidence: 'The token and the tenant are sent to the REST base only.',
    },
    {
      what: { en: 'a change of branch', pt: 'uma troca de filial' },
      ours: { en: 'is read at once', pt: 'é lida na hora' },
      theirs: { en: 'the first value stays', pt: 'fica o primeiro valor' },
      proof: DIFFERENTIAL,
      evidence:
        'Nothing is cached: a change of the storage by the host or other code is read at once.',
    },
    {
      what: { en: 'a refused token (401)', pt: 'um token recusado (401)' },
      ours: {
        en: 'is refreshed, then the request is repeated',
        pt: 'é renovado e a requisição se repete',
      },
      theirs: {
        en: 'the request is repeated without a refresh',
        pt: 'a requisição se repete sem renovação',
      },
      proof: DIFFERENTIAL,
      evidence: 'A refused token is refreshed before the request is sent again.',
    },
    {
      what: { en: 'user and password of a sign-in', pt: 'usuário e senha no login' },
      ours: { en: 'in the body', pt: 'no corpo' },
      theirs: { en: 'in the URL or in headers', pt: 'na URL ou em cabeçalhos' },
      proof: DIFFERENTIAL,
      evidence:
        'User, password and refresh token are sent in the body: headers and URLs are written to logs.',
    },
    {
      what: { en: 'a wrong password is sent', pt: 'uma senha errada é enviada' },
      ours: { en: 'once', pt: 'uma vez' },
      theirs: { en: 'twice', pt: 'duas vezes' },
      proof: DIFFERENTIAL,
      evidence: 'A refused password is sent once, not twice: accounts are locked.',
    },
    {
      what: { en: 'errors', pt: 'erros' },
      ours: { en: 'a code with a page, offline', pt: 'um código com uma página, sem internet' },
      theirs: { en: 'the text of the failure', pt: 'o texto da falha' },
      proof: DIFFERENTIAL,
      evidence: 'Errors have a name and a code with a page that says what to do.',
    },
    {
      what: { en: 'the public names', pt: 'os nomes públicos' },
      ours: { en: 'all of them, and its own', pt: 'todos eles, e os próprios' },
      theirs: { en: 'its own', pt: 'os próprios' },
      proof: 'projects/ngx-protheus/compat/type-tests/compat.test-d.ts',
      evidence: 'Every name that exists at run time is exported.',
    },
  ];
}

/** The table against the existing library. */
export function comparisonPart(language: PageLanguage): string {
  const rows = comparisonRows().map(({ what, ours, theirs, proof }) => {
    const label = (proof.endsWith('.json') ? RESULT : PROOF)[language];
    return `| ${what[language]} | ${ours[language]} | ${theirs[language]} | [${label}](${proof}) |`;
  });
  return [HEAD[language], '| --- | --- | --- | --- |', ...rows].join('\n');
}
