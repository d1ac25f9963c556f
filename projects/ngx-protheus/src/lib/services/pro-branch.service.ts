import { inject, Injectable } from '@angular/core';
import { map, type Observable } from 'rxjs';
import { parseAnswer } from '../channel/message-content';
import { ErrorCode } from '../errors/error-codes';
import { ProtheusError } from '../errors/protheus-error';
import { type ProBranch, type ProBranchList } from '../session/models/pro-branch';
import { SessionStore } from '../session/session-store';
import { fetchAllProtheusPages } from './fetch-pages';
import { HttpOrChannel } from './http-or-channel';
import { completePage } from './protheus-page';
import { readCopy } from './read-copy';
import { JSON_UTF8, restQuery } from './rest-query';

const URL = '/api/framework/environment/v1/branches';

/** The answer of AdvPL; `payload` is again a JSON text. */
interface BranchAnswer {
  success: boolean;
  payload: string;
}

/** The branches: the one of the session, and those in which the user may work. */
@Injectable({ providedIn: 'root' })
export class ProBranchService extends HttpOrChannel {
  readonly #store = inject(SessionStore);

  readonly EVENT_SET_LIST_ID = 'setBranchesList';
  readonly EVENT_GET_LIST_ID = 'getBranchesList';
  readonly EVENT_SET_ONE_ID = 'setBranchInfo';
  readonly EVENT_GET_ONE_ID = 'getBranchInfo';

  /**
   * A page of the branches of a company group.
   *
   * @param Description A part of the description; empty for all.
   * @param EnterpriseGroup The company group; the one of the session by default.
   */
  getListOfBranches(
    Description = '',
    page = 1,
    pageSize = 100,
    EnterpriseGroup = this.#company,
  ): Observable<ProBranchList> {
    return this.isChannelHTTP()
      ? this.#page({ page, pageSize, Description, EnterpriseGroup })
      : this.requestAdvpl<ProBranchList>(
          this.EVENT_GET_LIST_ID,
          { Description, EnterpriseGroup, page, pageSize },
          this.EVENT_SET_LIST_ID,
        ).pipe(completePage());
  }

  /** A page of the branches of the user in all company groups, always from the REST server. */
  getUserBranches(description = '', page = 1, pageSize = 10): Observable<ProBranchList> {
    return this.#page({ page, pageSize, Description: description });
  }

  /** All branches of the session's company group, from all pages. */
  allBranches(description = '', pageSize = 100): Observable<ProBranch[]> {
    return fetchAllProtheusPages(page => this.getListOfBranches(description, page, pageSize));
  }

  /** All branches of the user in all company groups, from all pages. */
  allUserBranches(description = '', pageSize = 100): Observable<ProBranch[]> {
    return fetchAllProtheusPages(page => this.getUserBranches(description, page, pageSize));
  }

  /**
   * One branch by its code.
   *
   * @param branch The code, with its trailing blanks.
   * @param company The company group; the one of the session by default.
   */
  getBranch(branch: string, company = this.#company): Observable<ProBranch> {
    // The service needs a literal pipe between two encoded codes; without encoding, blanks at the
    // end of a URL would be lost.
    const path = `${encodeURIComponent(company)}|${encodeURIComponent(branch)}`;
    return this.isChannelHTTP()
      ? this.http.get<ProBranch>(`${URL}/${path}`, { headers: { Accept: JSON_UTF8 } })
      : this.requestAdvpl<BranchAnswer>(
          this.EVENT_GET_ONE_ID,
          { branch, company },
          this.EVENT_SET_ONE_ID,
        ).pipe(map(answer => branchOf(answer, branch)));
  }

  /** The branch of the session; empty codes when there is none. */
  get branch(): ProBranch {
    return readCopy(this.#store, 'ProBranch') ?? { Code: '', EnterpriseGroup: '', Description: '' };
  }

  set branch(branch: ProBranch) {
    this.#store.set('ProBranch', branch);
  }

  get #company(): string {
    return this.#store.get('ProCompany')?.Code ?? '';
  }

  #page(values: Parameters<typeof restQuery>[0]): Observable<ProBranchList> {
    return this.http
      .get<ProBranchList>(URL, { headers: { Accept: JSON_UTF8 }, params: restQuery(values) })
      .pipe(completePage());
  }
}

function branchOf({ success, payload }: BranchAnswer, branch: string): ProBranch {
  if (success) return parseAnswer<ProBranch>('getBranchInfo', payload);
  throw new ProtheusError(
    ErrorCode.BRANCH_UNKNOWN,
    (typeof ngDevMode === 'undefined' || ngDevMode) &&
      `AdvPL answered "getBranchInfo" with success false: the branch "${branch}" does not exist in ` +
        'this company, or the user may not work there. Codes keep their trailing blanks.',
  );
}
