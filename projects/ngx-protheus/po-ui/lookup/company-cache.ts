import { inject, Injectable, signal } from '@angular/core';
import { type ProCompany, ProtheusSession } from 'ngx-protheus';

/**
 * The company groups that fields have met, and the one of the session: a field of branches takes the
 * layout of the codes from here instead of asking the server for what another field already knows.
 */
@Injectable({ providedIn: 'root' })
export class KnownCompanies {
  private readonly session = inject(ProtheusSession);
  private readonly met = signal<ReadonlyMap<string, ProCompany>>(new Map());

  /** A company group by its code. Reads signals. */
  get(code: string): ProCompany | undefined {
    const own = this.session.company();
    return this.met().get(code) ?? (own?.Code === code ? own : undefined);
  }

  /** Keeps a company group in mind. */
  add(company: ProCompany): void {
    const { Code } = company;
    if (Code) this.met.update(met => new Map(met).set(Code, company));
  }
}
