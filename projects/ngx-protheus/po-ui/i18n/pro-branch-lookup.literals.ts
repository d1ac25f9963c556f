import { type ProTexts } from './inject-literals';

/** The texts of `pro-branch-lookup`; the context is `proBranchLookup`. */
export interface ProBranchLookupLiterals {
  label: string;
  code: string;
  description: string;
  company: string;
  businessUnit: string;
  branch: string;
}

export const proBranchLookupTexts: ProTexts<ProBranchLookupLiterals> = {
  pt: {
    label: 'Filial',
    code: 'Código',
    description: 'Descrição',
    company: 'Empresa',
    businessUnit: 'Unidade de negócio',
    branch: 'Filial',
  },
  es: {
    label: 'Sucursal',
    code: 'Código',
    description: 'Descripción',
    company: 'Empresa',
    businessUnit: 'Unidad de negocio',
    branch: 'Sucursal',
  },
  en: {
    label: 'Branch',
    code: 'Code',
    description: 'Description',
    company: 'Company',
    businessUnit: 'Business unit',
    branch: 'Branch',
  },
  ru: {
    label: 'Филиал',
    code: 'Код',
    description: 'Описание',
    company: 'Компания',
    businessUnit: 'Бизнес-единица',
    branch: 'Филиал',
  },
};
