import { inject, Injectable } from '@angular/core';
import { type Observable } from 'rxjs';
import { type ProCompany, type ProCompanyList } from '../session/models/pro-company';
import { SessionStore } from '../session/session-store';
import { fetchAllProtheusPages } from './fetch-pages';
import { HttpOrChannel } from './http-or-channel';
import { completePage } from './protheus-page';
import { readCopy } from './read-copy';
import { JSON_UTF8, restQuery } from './rest-query';

const URL = '/api/framework/environment/v1/companies';

/** The company groups: the one of the session, and those in which the user may work. */
@Injectable({ providedIn: 'root' })
export class ProCompanyService extends HttpOrChannel {
  readonly #store = inject(SessionStore);

  readonly EVENT_GET_LIST_ID = 'getCompaniesList';
  readonly EVENT_SET_LIST_ID = 'setCompaniesList';
  readonly EVENT_GET_ONE_ID = 'getCompanyInfo';
  readonly EVENT_SET_ONE_ID = 'setCompanyInfo';

  /**
   * A page of the company groups.
   *
   * @param CorporateName A part of the name; empty for all.
   */
  getListOfCompanies(CorporateName = '', page = 1, pageSize = 100): Observable<ProCompanyList> {
    return this.isChannelHTTP()
      ? this.getUserCompanies(CorporateName, page, pageSize)
      : this.requestAdvpl<ProCompanyList>(
          this.EVENT_GET_LIST_ID,
          { CorporateName, page, pageSize },
          this.EVENT_SET_LIST_ID,
        ).pipe(completePage());
  }

  /** A page of the company groups of the user, always from the REST server. */
  getUserCompanies(corporateName = '', page = 1, pageSize = 10): Observable<ProCompanyList> {
    return this.http
      .get<ProCompanyList>(URL, {
        headers: { Accept: JSON_UTF8 },
        params: restQuery({ page, pageSize, CorporateName: corporateName }),
      })
      .pipe(completePage());
  }

  /** All company groups, from all pages. */
  allCompanies(corporateName = '', pageSize = 100): Observable<ProCompany[]> {
    return fetchAllProtheusPages(page => this.getListOfCompanies(corporateName, page, pageSize));
  }

  /** One company group by its code. */
  getCompany(company: string): Observable<ProCompany> {
    return this.isChannelHTTP()
      ? this.http.get<ProCompany>(`${URL}/${encodeURIComponent(company)}`, {
          headers: { Accept: JSON_UTF8 },
        })
      : this.requestAdvpl<ProCompany>(this.EVENT_GET_ONE_ID, company, this.EVENT_SET_ONE_ID);
  }

  /** The company group of the session; empty codes when there is none. */
  get company(): ProCompany {
    return readCopy(this.#store, 'ProCompany') ?? { Code: '', CorporateName: '', InternalId: '' };
  }

  set company(company: ProCompany) {
    this.#store.set('ProCompany', company);
  }
}
