import { type ProTexts } from './inject-literals';

/** The texts of `pro-company-branch`; the context is `proCompanyBranch`. */
export interface ProCompanyBranchLiterals {
  /** What stands where the session has no company. */
  none: string;
  /** The title of the window. */
  title: string;
  /** What a screen reader says before company and branch. */
  change: string;
  confirm: string;
  cancel: string;
}

export const proCompanyBranchTexts: ProTexts<ProCompanyBranchLiterals> = {
  pt: {
    none: 'Sem empresa',
    title: 'Empresa e filial',
    change: 'Trocar empresa e filial',
    confirm: 'Trocar',
    cancel: 'Cancelar',
  },
  es: {
    none: 'Sin empresa',
    title: 'Empresa y sucursal',
    change: 'Cambiar empresa y sucursal',
    confirm: 'Cambiar',
    cancel: 'Anular',
  },
  en: {
    none: 'No company',
    title: 'Company and branch',
    change: 'Change company and branch',
    confirm: 'Change',
    cancel: 'Cancel',
  },
  ru: {
    none: 'Нет компании',
    title: 'Компания и филиал',
    change: 'Сменить компанию и филиал',
    confirm: 'Сменить',
    cancel: 'Отмена',
  },
};
