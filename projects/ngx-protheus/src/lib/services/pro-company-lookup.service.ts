import { inject, Injectable } from '@angular/core';
import { type Observable } from 'rxjs';
import { type ProCompany, type ProCompanyList } from '../session/models/pro-company';
import { type ProLookupParams } from './models/pro-lookup';
import { ProCompanyService } from './pro-company.service';

/** The company groups for PO UI's lookup: `[p-filter-service]="companies"`. */
@Injectable({ providedIn: 'root' })
export class ProCompanyLookupService {
  readonly #companies = inject(ProCompanyService);

  /** A page of the company groups whose name contains the filter. */
  getFilteredItems({ filter, page, pageSize }: ProLookupParams): Observable<ProCompanyList> {
    return this.#companies.getListOfCompanies(filter, page, pageSize);
  }

  /** The company group of a code. */
  getObjectByValue(value: string): Observable<ProCompany> {
    return this.#companies.getCompany(value);
  }

  /** Stores it as the company group of the session. */
  setCompany(company: ProCompany): void {
    this.#companies.company = company;
  }

  /** Selects the REST server (`true`) or AdvPL (`false`), as {@link ProCompanyService} does. */
  setChannelAsHTTP(value: boolean): void {
    this.#companies.setChannelAsHTTP(value);
  }

  /** Whether requests go to the REST server. */
  isChannelHTTP(): boolean {
    return this.#companies.isChannelHTTP();
  }
}
