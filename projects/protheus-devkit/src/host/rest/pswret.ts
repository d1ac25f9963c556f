import { type SampleUser } from '../data/users.js';
import { type RestRoute } from './rest-route.js';

/** The user's own record, as AdvPL's `PswRet` returns it. */
export const pswretRoute: RestRoute = {
  method: 'GET',
  path: '/api/framework/v1/basicProtheusServices/pswret',
  requires: 'token',
  handler: ({ user, tenant }) => ({
    status: 200,
    body: record(user, `${tenant.company}${tenant.branch}`),
  }),
};

function record(user: SampleUser, registration: string): Readonly<Record<string, unknown>> {
  const isAdmin = user.id === '000000';
  return {
    user_id: user.id,
    user_name: user.userName,
    user_full_name: user.displayName,
    expiration_date: '',
    number_of_days_to_expire: 0,
    authorization_to_change_the_password: true,
    change_password_at_next_logon: false,
    groups_array: isAdmin ? ['000000'] : ['000001'],
    superiors: '',
    department: user.department,
    position: user.title,
    email: user.email,
    number_of_simultaneous_accesses: 5,
    date_of_last_change: '2026-01-05',
    user_blocked: !user.active,
    number_of_digits_for_the_year: 4,
    listener_for_calls: false,
    extension: '',
    operation_log: '',
    company_branch_and_registration: registration,
    allow_changing_system_database: true,
    days_to_go_back: 0,
    days_to_go_forward: 0,
    date_of_inclusion_in_the_system: '2020-01-02',
    global_field_level: isAdmin ? 9 : 1,
    access_times: [],
    path_for_disk_printing: '\\spool\\',
    driver_for_direct_port_printing: '',
    accesses: '',
    companies_array: ['@@@@'],
    pe_useracs: '',
    print_type: 1,
    page_format: 1,
    environment_type: 2,
    prioritize_group_configuration: false,
    print_option: '',
    access_other_print_directories: false,
    modules_array: ['02', '04', '05', '06'],
  };
}
