import { type AdvplChannel } from '../../projects/protheus-devkit/src/host/channel/advpl-handlers.js';

/** AdvPL's answer to the page of the session's settings, by the name that it was asked with. */
export function getSessionStart(name: string, { advplToJs, session }: AdvplChannel): void {
  advplToJs(
    name,
    JSON.stringify({
      base_date: '20260102',
      company_code: session.company,
      company_description: 'Grupo Teste 1',
      branch_code: session.branch,
      branch_description: 'Filial Belo Horizonte',
      environment_code: 5,
      environment_description: 'Faturamento',
      environment_when: true,
      role_when: false,
      show_mdi_menu_info: true,
      mdi_menu_info: false,
      show_go_emp_fil: true,
      go_emp_fil: false,
      disable_back_button: false,
    }),
  );
}
