import { inject, Injectable } from '@angular/core';
import { type Observable } from 'rxjs';
import { type ProRole, type ProRoleList } from '../session/models/pro-role';
import { type ProLookupParams } from './models/pro-lookup';
import { ProRoleService } from './pro-role.service';

/** The roles of the user for PO UI's lookup. */
@Injectable({ providedIn: 'root' })
export class ProRoleLookupService {
  readonly #roles = inject(ProRoleService);

  /** The roles whose code or description contains the filter. */
  getFilteredItems({ filter }: ProLookupParams): Observable<ProRoleList> {
    return this.#roles.getListofRoles(filter);
  }

  /** The role of a code. */
  getObjectByValue(code: string): Observable<ProRole> {
    return this.#roles.getRoleByCode(code);
  }

  /** Stores it as the role of the session. */
  setRole(role: ProRole): void {
    this.#roles.role = role;
  }
}
