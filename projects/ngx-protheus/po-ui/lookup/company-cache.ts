import { inject, Injectable, signal } from '@angular/core';
import { type ProCompany, ProtheusSession } from 'ngx-protheus';

/**
 * The company groups that the fields have loaded, and the one of the session. A branch field reads
 * the layout of the codes here, without a request for a record that another field has already
 * loaded.
 */
@Injectable({ providedIn: 'root' })
export class CompanyCache {
  readonly #session = inject(ProtheusSession);
  readonly #records = signal<ReadonlyMap<string, ProCompany>>(new Map());

  /** A company group by its code. Reads signals. */
  get(code: string): ProCompany | undefined {
    const own = this.#session.company();
    return this.#records().get(code) ?? (own?.Code === code ? own : undefined);
  }

  /** Stores a company group; replaces the one of the same code. */
  add(company: ProCompany): void {
    const { Code } = company;
    if (Code) this.#records.update(records => new Map(records).set(Code, company));
  }
}
