import { type Language } from '../../text.js';

/** Words of one language that are none of the other. Words of both, such as "a" and "do", are in neither. */
const WORDS: Readonly<Record<Language, ReadonlySet<string>>> = {
  en: new Set(
    `the of and is are not with for from this that these which what when where without must cannot
    can there has have was were will by to in on it its been does or an at into than other only every
    if your you them they then here would should could because before after between through also any
    some more most first last next still already never always error errors warning warnings file files
    folder folders command commands usage examples found written missing checked server servers port
    address password needs need give see option options value values otherwise line lines request
    requests page pages nothing unknown unexpected failure failed reads read writes write opens open
    shows show source built application applications branch company session language service
    installation certificate key name names environment time seconds called calls call answers response
    did mean problem rule default number text another like such about over under both each all one two
    exists exist needed invalid valid wrong allowed required released begins ends ended stopped`
      .trim()
      .split(/\s+/),
  ),
  pt: new Set(
    `de da das dos os um uma não é são com para por em na nos nas que se ou e ao à às mais sem sua seu
    suas seus este esta estes estas isso esse essa pelo pela pelos pelas foi foram está estão há quando
    onde senão também já ainda nunca sempre antes depois entre outro outra outros outras cada todos
    todas só somente deve podem pode precisa erro erros aviso avisos arquivo arquivos pasta pastas
    comando comandos opção opções uso exemplos encontrado encontrados gravado faltam falta verificar
    verificado servidor servidores porta endereço senha informe veja linha linhas requisição página
    páginas nada desconhecido falha lê grava abre mostra fonte aplicativo aplicativos filial empresas
    sessão idioma serviço instalação certificado chave nome nomes ambiente tempo segundos chamado
    resposta respostas quis dizer problema regra padrão número texto valor existe existem inválido
    válido obrigatório começa termina preenche gera`
      .trim()
      .split(/\s+/),
  ),
};

/** What is no sentence of ours: code, quotations, URLs, paths, flags, names with signs or capitals. */
const NO_WORDS = [
  /`[^`]*`/g,
  /"[^"]*"/g,
  /^\s*npx protheus-devkit.*$/gm,
  /<[^<>]*>/g,
  /https?:\/\/\S+/g,
  // The code and the name of a rule
  /\bPDK\d{3} {2}\S+/g,
  /\[no-\]|(?<!\w)--?[a-z][\w-]*(?:[= ]\S*\|\S*)?/g,
  /\S*[/\\_=;{}@]\S*/g,
  /\S*\w[.:-]\w\S*/g,
  /\w*\d\w*/g,
  /\b[A-Z][A-Z\d]+\b/g,
  /\b[A-Za-z]*[a-z][A-Z]\w*/g,
];

/**
 * @returns The lines of a text that are written in the other language: they have words of it, and no
 *   more words of their own.
 */
export function linesOfOther(text: string, language: Language): readonly string[] {
  const other = language === 'pt' ? 'en' : 'pt';
  return text.split('\n').filter(line => {
    const words = wordsOf(line);
    const own = words.filter(word => WORDS[language].has(word)).length;
    const foreign = words.filter(word => WORDS[other].has(word)).length;
    return foreign > 0 && foreign >= own;
  });
}

function wordsOf(line: string): readonly string[] {
  const plain = NO_WORDS.reduce((text, pattern) => text.replace(pattern, ' '), line);
  return plain.toLowerCase().match(/[\p{L}']+/gu) ?? [];
}
