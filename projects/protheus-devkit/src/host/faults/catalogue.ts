import { type Text } from '../../text.js';

/** What a fault takes: nothing, a number (milliseconds or a count), or a text. */
type FaultKind = 'switch' | 'number' | 'text';

/** One fault of real installations that the host can show. */
export interface FaultDescription {
  readonly kind: FaultKind;
  /** The value meant when none is given. */
  readonly usual?: number | string;
  readonly text: Text;
}

function fault<K extends FaultKind>(
  kind: K,
  en: string,
  pt: string,
  usual?: number | string,
): FaultDescription & { readonly kind: K } {
  return { kind, text: { en, pt }, ...(usual === undefined ? {} : { usual }) };
}

/** Every fault by its name: what flags, the page and tests may switch on. */
export const faultCatalogue = {
  'slow-connect': fault(
    'number',
    'the channel connects late (milliseconds)',
    'o canal conecta tarde (milissegundos)',
    3000,
  ),
  'never-connect': fault('switch', 'the channel never connects', 'o canal nunca conecta'),
  'lost-connection': fault(
    'number',
    'the connection is lost after so many messages',
    'a conexão cai depois de tantas mensagens',
    1,
  ),
  'silent-advpl': fault('switch', 'AdvPL answers nothing', 'o AdvPL não responde nada'),
  'empty-answer': fault('switch', 'AdvPL answers empty texts', 'o AdvPL responde textos vazios'),
  'double-answer': fault('switch', 'AdvPL answers twice', 'o AdvPL responde duas vezes'),
  'answers-out-of-order': fault(
    'switch',
    'answers come in pairs, the later one first',
    'as respostas chegam em pares, a última antes',
  ),
  'late-answer': fault(
    'number',
    'AdvPL answers late (milliseconds)',
    'o AdvPL responde tarde (milissegundos)',
    10000,
  ),
  'advpltojs-missing': fault('switch', 'there is no advpltojs.js', 'não há advpltojs.js'),
  'advpltojs-invalid': fault(
    'switch',
    'advpltojs.js is not one expression',
    'advpltojs.js não é uma única expressão',
  ),
  'expired-token': fault(
    'switch',
    'the token has expired when the application starts',
    'o token já venceu quando o aplicativo inicia',
  ),
  'foreign-token': fault('switch', 'the token is of another server', 'o token é de outro servidor'),
  'refresh-fails': fault('switch', 'a token cannot be refreshed', 'o token não pode ser renovado'),
  unauthorized: fault('switch', 'REST answers 401 to everything', 'o REST responde 401 a tudo'),
  'rest-status': fault(
    'text',
    'REST answers a status to a share of requests: 503:0.5',
    'o REST responde um status a parte das requisições: 503:0.5',
    '500:1',
  ),
  'rest-delay': fault(
    'number',
    'REST answers late (milliseconds)',
    'o REST responde tarde (milissegundos)',
    2000,
  ),
  'storage-missing': fault(
    'text',
    'storage keys that are not written: ERPTOKEN,ProBranch',
    'chaves que não são gravadas: ERPTOKEN,ProBranch',
    'ERPTOKEN',
  ),
  'storage-malformed': fault(
    'text',
    'storage keys written with broken JSON',
    'chaves gravadas com JSON quebrado',
    'ProBranch',
  ),
  'lower-case': fault(
    'switch',
    'file names are in lower case on disk, and exact: a server on Linux',
    'nomes de arquivo em minúsculas no disco, e exatos: servidor Linux',
  ),
  stale: fault(
    'switch',
    'the extracted folder stays as it is now, whatever is built',
    'a pasta extraída fica como está agora, mesmo após nova compilação',
  ),
  reload: fault(
    'number',
    'the application is loaded again while it works (milliseconds)',
    'o aplicativo é recarregado durante o uso (milissegundos)',
    2000,
  ),
  cp1252: fault(
    'switch',
    'the channel loses what CP1252 lacks; REST errors come in CP1252',
    'o canal perde o que não existe em CP1252; erros REST vêm em CP1252',
  ),
} as const;

export type FaultName = keyof typeof faultCatalogue;

type ValueOf<K extends FaultKind> = K extends 'switch'
  ? true
  : K extends 'number'
    ? number
    : string;

/** The faults that are on, with their values. */
export type HostFaults = {
  readonly [K in FaultName]?: ValueOf<(typeof faultCatalogue)[K]['kind']>;
};
