import { inject, Injectable } from '@angular/core';
import {
  type ProBranch,
  type ProCompany,
  type ProRole,
  ProRoleService,
  type ProSessionSettings,
  type ProSystemModules,
  ProSystemModuleService,
  ProtheusSession,
} from 'ngx-protheus';
import { catchError, map, type Observable, of } from 'rxjs';
import { toPickerDate } from './base-date';

/** The records that the user chose, without those left at their initial values. */
export interface ChosenRecords {
  company?: ProCompany;
  branch?: ProBranch;
  module?: ProSystemModules;
  role?: ProRole;
}

/** Writes the accepted settings to the session, so that requests have their headers. */
@Injectable({ providedIn: 'root' })
export class SessionWriter {
  readonly #session = inject(ProtheusSession);
  readonly #modules = inject(ProSystemModuleService);
  readonly #roles = inject(ProRoleService);

  /**
   * Writes tenant, base date, role and module.
   *
   * @param settings The settings that the ERP accepted.
   * @param chosen The records that the user chose.
   * @returns Emits once when everything is written.
   */
  write(settings: ProSessionSettings, chosen: ChosenRecords): Observable<void> {
    this.#session.setTenant(...tenantOf(settings, chosen));
    const day = toPickerDate(settings.base_date);
    if (day) this.#session.setBaseDate(new Date(`${day}T00:00:00`));
    const role = chosen.role ?? {
      Code: settings.role_code ?? '',
      Description: settings.role_description ?? '',
    };
    if (role.Code) this.#roles.role = role;
    return this.#moduleOf(settings, chosen).pipe(map(module => this.#writeModule(module)));
  }

  #moduleOf(
    { environment_code }: ProSessionSettings,
    { module }: ChosenRecords,
  ): Observable<ProSystemModules | undefined> {
    if (module || !environment_code) return of(module);
    return this.#modules.getSystemModule(String(environment_code)).pipe(
      // Requests also work without the header of the module.
      catchError(() => of(undefined)),
    );
  }

  #writeModule(module: ProSystemModules | undefined): void {
    if (!module) return;
    this.#modules.systemModule = module;
    const name = module.name?.trim().replace(/^SIGA/i, '');
    if (name) this.#session.setModule(name);
  }
}

function tenantOf(
  settings: ProSessionSettings,
  { company, branch }: ChosenRecords,
): [ProCompany, ProBranch] {
  const { company_code: code = '', company_description: name = '' } = settings;
  const { branch_code: Code = '', branch_description: Description = '' } = settings;
  return [
    company?.Code === code ? company : { Code: code, InternalId: code, CorporateName: name },
    branch?.Code === Code
      ? branch
      : { Code, Description, CompanyCode: code, EnterpriseGroup: code, ParentCode: code },
  ];
}
