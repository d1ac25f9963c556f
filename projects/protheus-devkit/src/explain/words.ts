/** Words that say nothing about the cause, in both languages, without accents. */
const STOP = new Set(
  (
    'a an and are as at be by for from has have i in is it its my no not of on or that the then this to was when with you your ' +
    'ao aos as com como da das de do dos e ela ele em eu esta estou foi isso mas meu minha na nao nas nos o os ou para pela pelo por quando que se sem ser seu sua um uma'
  ).split(' '),
);

/** Statuses of HTTP are words; other numbers are lines, ports, times and versions. */
const STATUS = /^[45]\d\d$/;

/** Words of one meaning, under one of them. Without accents, as they are compared. */
const SYNONYMS: ReadonlyMap<string, string> = new Map(
  [
    ['request', 'requisicao', 'requisicoes', 'solicitacao', 'chamada'],
    ['response', 'resposta', 'retorno'],
    ['connection', 'conexao', 'conexoes', 'conectar', 'conecta', 'conectou', 'connect'],
    ['refused', 'recusada', 'recusado', 'recusou'],
    ['blocked', 'bloqueada', 'bloqueado', 'bloqueio', 'bloqueou'],
    ['server', 'servidor'],
    ['certificate', 'certificado'],
    ['permission', 'permissao', 'permissoes', 'privileges'],
    ['port', 'porta'],
    ['page', 'pagina', 'tela'],
    ['white', 'branco', 'branca', 'blank'],
    ['header', 'cabecalho'],
    ['file', 'arquivo'],
    ['user', 'usuario'],
    ['password', 'senha'],
    ['expired', 'expirado', 'expirada', 'expirou', 'vencido'],
    ['invalid', 'invalido', 'invalida'],
    ['error', 'erro', 'erros', 'errors'],
    ['compile', 'compilar', 'compila', 'compilacao', 'compilado', 'compiling'],
    ['environment', 'ambiente'],
    ['company', 'empresa', 'empresas'],
    ['branch', 'filial', 'filiais'],
    ['license', 'licence', 'licenca', 'licencas'],
    ['version', 'versao', 'versoes', 'versions'],
    ['found', 'encontrado', 'encontrada'],
    ['application', 'aplicativo', 'aplicacao'],
  ].flatMap(([word = '', ...others]) => others.map(other => [other, word] as const)),
);

/** The endings of a longer word say nothing about the cause: `conectado`, `conectando`. */
const STEM = 7;

function stemOf(word: string): string {
  return /^[a-z]+$/.test(word) ? word.slice(0, STEM) : word;
}

/**
 * Breaks a message into the words by which symptoms are recognised: without accents, case, URLs,
 * IP addresses, file paths and numbers.
 */
export function wordsOf(message: string): readonly string[] {
  const plain = message
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/\b[a-z][a-z0-9+.-]*:\/\/[^\s'"<>)]*/g, ' ')
    .replace(/\b[a-z]:[\\/][^\s'"<>)]*/g, ' ')
    .replace(/\b\d{1,3}(?:\.\d{1,3}){3}(?:[:@]\d+)?/g, ' ');
  const words = plain.match(/[a-z_][a-z0-9_]+|\d+/g) ?? [];
  return words
    .filter(word => !STOP.has(word) && (/^\d/.test(word) ? STATUS.test(word) : true))
    .map(word => stemOf(SYNONYMS.get(word) ?? word));
}
