import { inject, Injectable } from '@angular/core';
import { map, type Observable, of } from 'rxjs';
import { parseAnswer } from '../channel/message-content';
import { ProtheusChannel } from '../channel/protheus-channel';
import { hostKind } from '../host/host-kind';
import { type ProRole, type ProRoleList } from '../session/models/pro-role';
import { SessionStore } from '../session/session-store';
import { readCopy } from './read-copy';

const NONE: ProRole = { Code: '', Description: '' };

/** The roles of the user. They come from AdvPL; in a plain browser there are none. */
@Injectable({ providedIn: 'root' })
export class ProRoleService {
  readonly #channel = inject(ProtheusChannel);
  readonly #store = inject(SessionStore);

  /**
   * The roles of the user. AdvPL returns all of them, so page and page size have no effect.
   *
   * @param description A part of the code or of the description, case-insensitive.
   */
  getListofRoles(description = '', _page?: number, _pageSize?: number): Observable<ProRoleList> {
    if (hostKind() === 'browser') return of({ hasNext: false, items: [] });
    const text = description.toLowerCase();
    return this.#channel
      .request('getRoleList', 'setRoleList', { answerType: 'setRoleList', responseType: 'text' })
      .pipe(
        map(answer => ({
          hasNext: false,
          items: rolesOf(answer).filter(({ Code, Description }) =>
            `${Code} ${Description}`.toLowerCase().includes(text),
          ),
        })),
      );
  }

  /** One role by its code; its fields are empty when AdvPL does not know it. */
  getRoleByCode(roleCode: string): Observable<ProRole> {
    if (hostKind() === 'browser') return of({ ...NONE });
    return this.#channel
      .request('getRoleItem', roleCode, { answerType: 'setRoleItem', responseType: 'text' })
      .pipe(map(text => roleOf(text ? parseAnswer<string[]>('getRoleItem', text) : [])));
  }

  /** The role that the user has selected; its fields are empty when there is none. */
  get role(): ProRole {
    return readCopy(this.#store, 'ProRole') ?? { ...NONE };
  }

  set role(role: ProRole) {
    this.#store.set('ProRole', role);
  }
}

/** `[["000001","Comprador"]]`; an empty text is an empty list. */
function rolesOf(text: string): ProRole[] {
  return text ? parseAnswer<string[][]>('getRoleList', text).map(roleOf) : [];
}

function roleOf([Code = '', Description = '']: readonly string[]): ProRole {
  return { Code, Description };
}
