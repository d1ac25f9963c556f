import { type ProTexts } from './inject-literals';

/** The texts of `pro-company-lookup`; the context is `proCompanyLookup`. */
export interface ProCompanyLookupLiterals {
  label: string;
  code: string;
  corporateName: string;
}

export const proCompanyLookupTexts: ProTexts<ProCompanyLookupLiterals> = {
  pt: { label: 'Grupo de empresas', code: 'Código', corporateName: 'Nome' },
  es: { label: 'Grupo de empresas', code: 'Código', corporateName: 'Nombre' },
  en: { label: 'Company group', code: 'Code', corporateName: 'Name' },
  ru: { label: 'Группа компаний', code: 'Код', corporateName: 'Название' },
};
