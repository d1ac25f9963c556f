import { inject, Injectable } from '@angular/core';
import { type Observable } from 'rxjs';
import { type ProBranch, type ProBranchList } from '../session/models/pro-branch';
import { type ProLookupParams } from './models/pro-lookup';
import { ProBranchService } from './pro-branch.service';

/** The branches of the session's company group for PO UI's lookup. */
@Injectable({ providedIn: 'root' })
export class ProBranchLookupService {
  readonly #branches = inject(ProBranchService);

  /** A page of the branches whose description contains the filter. */
  getFilteredItems({ filter, page, pageSize }: ProLookupParams): Observable<ProBranchList> {
    return this.#branches.getListOfBranches(filter, page, pageSize);
  }

  /** The branch of a code, in the company group of the session. */
  getObjectByValue(value: string): Observable<ProBranch> {
    return this.#branches.getBranch(value);
  }

  /** Stores it as the branch of the session. */
  setBranch(branch: ProBranch): void {
    this.#branches.branch = branch;
  }

  /** Selects the REST server (`true`) or AdvPL (`false`), as {@link ProBranchService} does. */
  setChannelAsHTTP(value: boolean): void {
    this.#branches.setChannelAsHTTP(value);
  }

  /** Whether requests go to the REST server. */
  isChannelHTTP(): boolean {
    return this.#branches.isChannelHTTP();
  }
}
