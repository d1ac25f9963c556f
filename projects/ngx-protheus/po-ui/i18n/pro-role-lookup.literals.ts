import { type ProTexts } from './inject-literals';

/** The texts of `pro-role-lookup`; the context is `proRoleLookup`. */
export interface ProRoleLookupLiterals {
  label: string;
  code: string;
  description: string;
}

export const proRoleLookupTexts: ProTexts<ProRoleLookupLiterals> = {
  pt: { label: 'Papel de trabalho', code: 'Código', description: 'Descrição' },
  es: { label: 'Rol de trabajo', code: 'Código', description: 'Descripción' },
  en: { label: 'Role', code: 'Code', description: 'Description' },
  ru: { label: 'Роль', code: 'Код', description: 'Описание' },
};
