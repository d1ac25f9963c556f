/** The settings of a session: base date, company, branch, environment, role. */
export interface ProSessionSettings {
  base_date?: string | Date;
  company_code?: string;
  company_description?: string;
  branch_code?: string;
  branch_description?: string;
  environment_code?: string | number;
  environment_description?: string;
  environment_when?: boolean;
  role_code?: string;
  role_description?: string;
  role_when?: boolean;
  show_mdi_menu_info?: boolean;
  mdi_menu_info?: boolean;
  show_go_emp_fil?: boolean;
  go_emp_fil?: boolean;
  disable_back_button?: boolean;
}
