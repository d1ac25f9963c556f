import { type LocalizedText, type PageLanguage, textIn } from '../../text.js';

const languages: readonly PageLanguage[] = ['pt', 'en', 'es'];

/** The texts of the diagnostics page, in the languages of Protheus. */
export const diagnosticsTexts = {
  title: {
    pt: 'O aplicativo não abriu',
    en: 'The application did not open',
    es: 'La aplicación no se abrió',
  },
  intro: {
    pt: 'Copie este texto e envie para quem mantém o aplicativo. Nada foi enviado a lugar algum.',
    en: 'Copy this text and send it to the developers of the application. Nothing was sent anywhere.',
    es: 'Copie este texto y envíelo a quien mantiene la aplicación. No se envió nada a ningún lugar.',
  },
  copy: { pt: 'Copiar', en: 'Copy', es: 'Copiar' },
  copied: { pt: 'Copiado', en: 'Copied', es: 'Copiado' },
  script: {
    pt: 'Um arquivo do aplicativo não foi carregado.',
    en: 'A file of the application was not loaded.',
    es: 'No se cargó un archivo de la aplicación.',
  },
  base: {
    pt: 'Os arquivos são pedidos fora da pasta do aplicativo: a base da página está errada.',
    en: 'The files are requested from outside the folder of the application: the base of the page is wrong.',
    es: 'Los archivos se piden fuera de la carpeta de la aplicación: la base de la página es incorrecta.',
  },
  error: {
    pt: 'Ocorreu um erro antes de a tela aparecer.',
    en: 'An error occurred before the screen appeared.',
    es: 'Hubo un error antes de que apareciera la pantalla.',
  },
  blank: {
    pt: 'Nada apareceu na tela em 10 segundos.',
    en: 'Nothing appeared on the screen within 10 seconds.',
    es: 'No apareció nada en la pantalla en 10 segundos.',
  },
  failed: { pt: 'Endereços com falha', en: 'Failed URLs', es: 'Direcciones con error' },
  last: { pt: 'Último erro', en: 'Last error', es: 'Último error' },
  page: { pt: 'Página', en: 'Page', es: 'Página' },
  storage: { pt: 'Chaves gravadas', en: 'Stored keys', es: 'Claves guardadas' },
  missing: { pt: 'Chaves ausentes', en: 'Missing keys', es: 'Claves ausentes' },
  unavailable: { pt: 'indisponível', en: 'not available', es: 'no disponible' },
  token: { pt: 'Validade do token', en: 'Token valid until', es: 'Token válido hasta' },
  expired: { pt: 'vencido', en: 'expired', es: 'vencido' },
  unknown: { pt: 'desconhecida', en: 'unknown', es: 'desconocida' },
} as const satisfies Readonly<Record<string, Required<LocalizedText>>>;

/** The texts by language and name, as an ASCII object literal for the script of the page. */
export function diagnosticsTextsLiteral(): string {
  const byLanguage = Object.fromEntries(
    languages.map(language => [
      language,
      Object.fromEntries(
        Object.entries(diagnosticsTexts).map(([name, text]) => [name, textIn(text, language)]),
      ),
    ]),
  );
  return JSON.stringify(byLanguage).replace(
    /[^\x20-\x7e]|</g,
    character => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
