import { baseDate } from '../session/host-session.js';
import { type RestRequest, type RestRoute, type RestServices } from './rest-route.js';

const path = '/api/protheus/session/v1/defaults';

/** The settings that a person chooses after signing in; what is saved is what comes next. */
export const sessionDefaultsRoutes: readonly RestRoute[] = [
  {
    method: 'GET',
    path,
    needs: 'token',
    answer: (request, services) => ({ status: 200, body: settingsOf(request, services) }),
  },
  {
    method: 'POST',
    path,
    needs: 'token',
    answer(request, services) {
      const settings = { ...settingsOf(request, services), ...(request.body as object) };
      services.data.sessionDefaults.set(request.user.id, settings);
      return { status: 200, body: settings };
    },
  },
];

function settingsOf({ user }: RestRequest, { data }: RestServices): object {
  const [company] = data.companies;
  return {
    base_date: baseDate(new Date()),
    company_code: company.Code,
    company_description: company.CorporateName,
    branch_code: company.FirstBranchCode,
    branch_description: company.FirstBranchDescription,
    environment_code: 5,
    environment_description: 'Faturamento',
    environment_when: true,
    role_code: '',
    role_description: '',
    role_when: false,
    show_mdi_menu_info: true,
    mdi_menu_info: false,
    show_go_emp_fil: true,
    go_emp_fil: false,
    disable_back_button: false,
    ...data.sessionDefaults.get(user.id),
  };
}
