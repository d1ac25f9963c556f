import { inject, Injectable } from '@angular/core';
import { map, type Observable } from 'rxjs';

import { ProtheusError } from '../errors/protheus-error';
import { jsonAnswer } from '../channel/message-content';
import { type ProBranch, type ProBranchList } from '../session/models/pro-branch';
import { SessionStore } from '../session/session-store';
import { freshValue } from './read-copy';
import { HttpOrChannel } from './http-or-channel';
import { completePage } from './list-page';
import { JSON_UTF8, restQuery } from './rest-query';
import { fetchAllProtheusPages } from './fetch-pages';

const URL = '/api/framework/environment/v1/branches';

/** The answer of AdvPL; `payload` is a JSON text of its own. */
interface BranchAnswer {
  success: boolean;
  payload: string;
}

/** The branches: the one of the session, and those that the user may work in. */
@Injectable({ providedIn: 'root' })
export class ProBranchService extends HttpOrChannel {
  private readonly store = inject(SessionStore);

  readonly EVENT_SET_LIST_ID = 'setBranchesList';
  readonly EVENT_GET_LIST_ID = 'getBranchesList';
  readonly EVENT_SET_ONE_ID = 'setBranchInfo';
  readonly EVENT_GET_ONE_ID = 'getBranchInfo';

  /**
   * A page of the branches of a company group.
   *
   * @param Description A part of the description; empty for all.
   * @param EnterpriseGroup The company group; the one of the session when left out.
   */
  getListOfBranches(
    Description = '',
    page = 1,
    pageSize = 100,
    EnterpriseGroup = this.company,
  ): Observable<ProBranchList> {
    return this.isChannelHTTP()
      ? this.page({ page, pageSize, Description, EnterpriseGroup })
      : this.ask<ProBranchList>(
          this.EVENT_GET_LIST_ID,
          { Description, EnterpriseGroup, page, pageSize },
          this.EVENT_SET_LIST_ID,
        ).pipe(completePage());
  }

  /** A page of the branches of the user in all company groups, always from the REST server. */
  getUserBranches(description = '', page = 1, pageSize = 10): Observable<ProBranchList> {
    return this.page({ page, pageSize, Description: description });
  }

  /** All branches of the session’s company group: walks the pages. */
  allBranches(description = '', pageSize = 100): Observable<ProBranch[]> {
    return fetchAllProtheusPages(page => this.getListOfBranches(description, page, pageSize));
  }

  /** All branches of the user in all company groups: walks the pages. */
  allUserBranches(description = '', pageSize = 100): Observable<ProBranch[]> {
    return fetchAllProtheusPages(page => this.getUserBranches(description, page, pageSize));
  }

  /**
   * One branch by its code, with its trailing blanks.
   *
   * @param company The company group; the one of the session when left out.
   */
  getBranch(branch: string, company = this.company): Observable<ProBranch> {
    // The service wants a literal pipe between two encoded codes; blanks at the end of an address
    // would be lost without encoding.
    const path = `${encodeURIComponent(company)}|${encodeURIComponent(branch)}`;
    return this.isChannelHTTP()
      ? this.http.get<ProBranch>(`${URL}/${path}`, { headers: { Accept: JSON_UTF8 } })
      : this.ask<BranchAnswer>(
          this.EVENT_GET_ONE_ID,
          { branch, company },
          this.EVENT_SET_ONE_ID,
        ).pipe(map(answer => branchOf(answer, branch)));
  }

  /** The branch of the session; empty codes when there is none. */
  get branch(): ProBranch {
    return (
      freshValue(this.store, 'ProBranch') ?? { Code: '', EnterpriseGroup: '', Description: '' }
    );
  }

  set branch(branch: ProBranch) {
    this.store.set('ProBranch', branch);
  }

  private get company(): string {
    return this.store.get('ProCompany')?.Code ?? '';
  }

  private page(values: Parameters<typeof restQuery>[0]): Observable<ProBranchList> {
    return this.http
      .get<ProBranchList>(URL, { headers: { Accept: JSON_UTF8 }, params: restQuery(values) })
      .pipe(completePage());
  }
}

function branchOf({ success, payload }: BranchAnswer, branch: string): ProBranch {
  if (success) return jsonAnswer<ProBranch>('getBranchInfo', payload);
  throw new ProtheusError(
    'NGP232',
    (typeof ngDevMode === 'undefined' || ngDevMode) &&
      `AdvPL answered "getBranchInfo" with success false: it knows no branch "${branch}" in this ` +
        'company, or the user may not work there. Codes keep their trailing blanks.',
  );
}
