import { type SampleServer } from '../data/sample-server.js';
import { type HostSession } from '../session/host-session.js';

/** The initial values of the session settings page. */
export function sessionSettings(
  data: SampleServer,
  {
    company,
    branch,
    module,
    baseDate,
  }: Pick<HostSession, 'company' | 'branch' | 'module' | 'baseDate'>,
): object {
  const found = data.branch(company, branch);
  const systemModule = data.modules.find(({ name }) => name === `SIGA${module}`);
  return {
    base_date: baseDate,
    company_code: company,
    company_description: data.company(company)?.CorporateName ?? '',
    branch_code: found?.Code ?? branch,
    branch_description: found?.Description ?? '',
    environment_code: systemModule ? Number(systemModule.id) : '',
    environment_description: systemModule?.description ?? '',
    environment_when: true,
    role_code: '',
    role_description: '',
    role_when: false,
    show_mdi_menu_info: true,
    mdi_menu_info: false,
    show_go_emp_fil: true,
    go_emp_fil: false,
    disable_back_button: false,
  };
}
