import { type ProTexts } from './inject-literals';

/** The texts of `pro-page-background`; the context is `proPageBackground`. */
export interface ProPageBackgroundLiterals {
  language: string;
  logo: string;
}

export const proPageBackgroundTexts: ProTexts<ProPageBackgroundLiterals> = {
  pt: { language: 'Idioma', logo: 'Logomarca' },
  es: { language: 'Idioma', logo: 'Logotipo' },
  en: { language: 'Language', logo: 'Logo' },
  ru: { language: 'Язык', logo: 'Логотип' },
};
