import { HttpClient } from '@angular/common/http';
import { inject, Injectable } from '@angular/core';
import { type Observable } from 'rxjs';
import { type ProUserAccessInterface } from './models/pro-user-access';

const URL = '/api/framework/v1/accessPrivilegesServices';

/** The access rights of the user of the session. */
@Injectable({ providedIn: 'root' })
export class ProUserAccessService {
  readonly #http = inject(HttpClient);

  /**
   * Whether the user may use a routine.
   *
   * @param cRotina The routine, such as `MATA010`.
   * @param nOpc The operation (3 include, 4 change, 5 delete); 0 for the routine as a whole.
   */
  userHasAccess(cRotina: string, nOpc = 0): Observable<ProUserAccessInterface> {
    return this.#access('functionAccess', cRotina, nOpc);
  }

  /**
   * Whether the user may use a table.
   *
   * @param cTabela The table, such as `SA1`.
   * @param nOpc The operation (3 include, 4 change, 5 delete); 0 for the table as a whole.
   */
  aliasHasAccess(cTabela: string, nOpc = 0): Observable<ProUserAccessInterface> {
    return this.#access('aliasAccess', cTabela, nOpc);
  }

  #access(kind: string, name: string, nOpc: number): Observable<ProUserAccessInterface> {
    const operation = nOpc ? `/${nOpc}` : '';
    return this.#http.get<ProUserAccessInterface>(
      `${URL}/${kind}/${encodeURIComponent(name)}${operation}`,
    );
  }
}
