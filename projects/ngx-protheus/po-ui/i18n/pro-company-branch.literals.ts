import { type ProTexts } from './inject-literals';

/** The texts of `pro-company-branch`; the context is `proCompanyBranch`. */
export interface ProCompanyBranchLiterals {
  /** Shown if the session has no company and branch. */
  none: string;
  /** The title of the dialog. */
  title: string;
  /** The start of the accessible name, before company and branch. */
  change: string;
  confirm: string;
  cancel: string;
}

export const proCompanyBranchTexts: ProTexts<ProCompanyBranchLiterals> = {
  pt: {
    none: 'Sem empresa e filial',
    title: 'Empresa e filial',
    change: 'Trocar empresa e filial',
    confirm: 'Trocar',
    cancel: 'Cancelar',
  },
  es: {
    none: 'Sin empresa ni sucursal',
    title: 'Empresa y sucursal',
    change: 'Cambiar empresa y sucursal',
    confirm: 'Cambiar',
    cancel: 'Anular',
  },
  en: {
    none: 'No company or branch',
    title: 'Company and branch',
    change: 'Change company and branch',
    confirm: 'Change',
    cancel: 'Cancel',
  },
  ru: {
    none: 'Нет компании и филиала',
    title: 'Компания и филиал',
    change: 'Сменить компанию и филиал',
    confirm: 'Сменить',
    cancel: 'Отмена',
  },
};
