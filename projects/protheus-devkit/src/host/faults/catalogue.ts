import { type LocalizedText } from '../../text.js';

/** What a fault takes: nothing, a number (milliseconds or a count), or a text. */
export type FaultKind = 'switch' | 'number' | 'text';

/** One fault of real installations that the host can simulate. */
export interface FaultDescription {
  readonly kind: FaultKind;
  /** The value when none is given. */
  readonly default?: number | string;
  readonly text: Required<LocalizedText>;
}

function fault<K extends FaultKind>(
  kind: K,
  text: FaultDescription['text'],
  defaultValue?: number | string,
): FaultDescription & { readonly kind: K } {
  return { kind, text, ...(defaultValue === undefined ? {} : { default: defaultValue }) };
}

/**
 * Every fault by its name: what flags, the page and tests may switch on. The catalogue only declares
 * them; `channel-faults.ts`, `rest-faults.ts`, `token-faults.ts`, `file-faults.ts` and
 * `storage-faults.ts` of the other folders apply them.
 */
export const faultCatalogue = {
  'slow-connect': fault(
    'number',
    {
      en: 'the channel connects late (milliseconds)',
      pt: 'o canal conecta tarde (milissegundos)',
      es: 'el canal se conecta tarde (milisegundos)',
    },
    3000,
  ),
  'never-connect': fault('switch', {
    en: 'the channel never connects',
    pt: 'o canal nunca conecta',
    es: 'el canal nunca se conecta',
  }),
  'lost-connection': fault(
    'number',
    {
      en: 'the connection is lost after so many messages',
      pt: 'a conexão cai depois de tantas mensagens',
      es: 'la conexión se pierde después de tantos mensajes',
    },
    1,
  ),
  'silent-advpl': fault('switch', {
    en: 'AdvPL answers nothing',
    pt: 'o AdvPL não responde nada',
    es: 'AdvPL no responde nada',
  }),
  'empty-answer': fault('switch', {
    en: 'AdvPL answers empty texts',
    pt: 'o AdvPL responde textos vazios',
    es: 'AdvPL responde textos vacíos',
  }),
  'double-answer': fault('switch', {
    en: 'AdvPL answers twice',
    pt: 'o AdvPL responde duas vezes',
    es: 'AdvPL responde dos veces',
  }),
  'answers-out-of-order': fault('switch', {
    en: 'answers arrive two by two, in reverse order',
    pt: 'as respostas chegam duas a duas, em ordem invertida',
    es: 'las respuestas llegan de dos en dos, en orden inverso',
  }),
  'late-answer': fault(
    'number',
    {
      en: 'AdvPL answers late (milliseconds)',
      pt: 'o AdvPL responde tarde (milissegundos)',
      es: 'AdvPL responde tarde (milisegundos)',
    },
    10000,
  ),
  'advpltojs-missing': fault('switch', {
    en: 'there is no advpltojs.js',
    pt: 'não há advpltojs.js',
    es: 'no hay advpltojs.js',
  }),
  'advpltojs-invalid': fault('switch', {
    en: 'advpltojs.js is not a single function',
    pt: 'advpltojs.js não é uma única função',
    es: 'advpltojs.js no es una única función',
  }),
  'expired-token': fault('switch', {
    en: 'the token has expired when the application starts',
    pt: 'o token já venceu quando o aplicativo inicia',
    es: 'el token ya venció cuando la aplicación se inicia',
  }),
  'foreign-token': fault('switch', {
    en: 'the token is of another server',
    pt: 'o token é de outro servidor',
    es: 'el token es de otro servidor',
  }),
  'refresh-fails': fault('switch', {
    en: 'a token cannot be refreshed',
    pt: 'o token não pode ser renovado',
    es: 'el token no se puede renovar',
  }),
  unauthorized: fault('switch', {
    en: 'REST answers 401 to everything',
    pt: 'o REST responde 401 a tudo',
    es: 'REST responde 401 a todo',
  }),
  'rest-status': fault(
    'text',
    {
      en: 'REST answers a status to a share of requests: 503:0.5',
      pt: 'o REST responde um status a parte das requisições: 503:0.5',
      es: 'REST responde un estado a parte de las solicitudes: 503:0.5',
    },
    '500:1',
  ),
  'rest-delay': fault(
    'number',
    {
      en: 'REST answers late (milliseconds)',
      pt: 'o REST responde tarde (milissegundos)',
      es: 'REST responde tarde (milisegundos)',
    },
    2000,
  ),
  'storage-missing': fault(
    'text',
    {
      en: 'storage keys that are not written: ERPTOKEN,ProBranch',
      pt: 'chaves que não são gravadas: ERPTOKEN,ProBranch',
      es: 'claves que no se graban: ERPTOKEN,ProBranch',
    },
    'ERPTOKEN',
  ),
  'storage-malformed': fault(
    'text',
    {
      en: 'storage keys written with broken JSON',
      pt: 'chaves gravadas com JSON quebrado',
      es: 'claves grabadas con JSON roto',
    },
    'ProBranch',
  ),
  'lower-case': fault('switch', {
    en: 'file names are in lower case on disk, and exact: a server on Linux',
    pt: 'nomes de arquivo em minúsculas no disco, e exatos: servidor Linux',
    es: 'nombres de archivo en minúsculas en el disco, y exactos: servidor Linux',
  }),
  stale: fault('switch', {
    en: 'the extracted folder stays as it is now, also after a new build',
    pt: 'a pasta extraída fica como está agora, mesmo após um novo build',
    es: 'la carpeta extraída queda como está ahora, aunque se genere un nuevo build',
  }),
  reload: fault(
    'number',
    {
      en: 'the application is reloaded while it is in use (milliseconds)',
      pt: 'o aplicativo é recarregado durante o uso (milissegundos)',
      es: 'la aplicación se recarga durante el uso (milisegundos)',
    },
    2000,
  ),
  cp1252: fault('switch', {
    en: 'the channel loses what CP1252 lacks; REST errors come in CP1252',
    pt: 'o canal perde o que não existe em CP1252; erros REST vêm em CP1252',
    es: 'el canal pierde lo que no existe en CP1252; los errores REST vienen en CP1252',
  }),
} as const;

/** The name of a fault. */
export type FaultName = keyof typeof faultCatalogue;

/** The value of a fault of a kind. */
export type FaultValue<K extends FaultKind> = K extends 'switch'
  ? true
  : K extends 'number'
    ? number
    : string;

/** The faults that are on, with their values. */
export type HostFaults = {
  readonly [K in FaultName]?: FaultValue<(typeof faultCatalogue)[K]['kind']>;
};
