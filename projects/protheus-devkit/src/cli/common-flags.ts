import { type FlagTable } from './command.js';

/** The languages of the texts. */
const TEXT_LANGUAGES = ['pt', 'en'];

/** The flags of every command. A command's own flag of the same name comes first. */
export const COMMON_FLAGS = {
  help: {
    kind: 'switch',
    meaning: {
      en: 'the arguments and options of the command',
      pt: 'os argumentos e as opções do comando',
    },
  },
  language: {
    kind: 'text',
    value: { en: 'pt|en', pt: 'pt|en' },
    meaning: {
      en: "the language of the texts; otherwise the system's",
      pt: 'o idioma dos textos; senão, o do sistema',
    },
    completes: TEXT_LANGUAGES,
  },
} as const satisfies FlagTable;

/** `--json` of the commands that print a result. */
export const JSON_FLAG = {
  json: {
    kind: 'switch',
    meaning: { en: 'one line of JSON instead of text', pt: 'uma linha de JSON em vez de texto' },
  },
} as const satisfies FlagTable;

/** `--config` of the commands that check applications. */
export const CHECK_CONFIG_FLAG = {
  config: {
    kind: 'text',
    value: { en: 'file', pt: 'arquivo' },
    meaning: {
      en: "the rules' settings; otherwise protheus.check.json, if it exists",
      pt: 'as configurações das regras; senão, protheus.check.json, se existir',
    },
    completes: 'file',
  },
} as const satisfies FlagTable;

/** Names of values. */
export const FILE = { en: 'file', pt: 'arquivo' };
export const FOLDER = { en: 'folder', pt: 'pasta' };
export const NAME = { en: 'name', pt: 'nome' };
export const PATH = { en: 'path', pt: 'caminho' };
export const NUMBER = { en: 'n', pt: 'n' };
export const URL_VALUE = { en: 'url', pt: 'endereço' };
export const DURATION = { en: 'duration', pt: 'duração' };
