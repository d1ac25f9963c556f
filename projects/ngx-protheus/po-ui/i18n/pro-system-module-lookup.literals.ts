import { type ProTexts } from './inject-literals';

/** The texts of `pro-system-module-lookup`; the context is `proSystemModuleLookup`. */
export interface ProSystemModuleLookupLiterals {
  label: string;
  id: string;
  name: string;
  description: string;
}

export const proSystemModuleLookupTexts: ProTexts<ProSystemModuleLookupLiterals> = {
  pt: { label: 'Módulo', id: 'Número', name: 'Nome', description: 'Descrição' },
  es: { label: 'Módulo', id: 'Número', name: 'Nombre', description: 'Descripción' },
  en: { label: 'Module', id: 'Number', name: 'Name', description: 'Description' },
  ru: { label: 'Модуль', id: 'Номер', name: 'Название', description: 'Описание' },
};
