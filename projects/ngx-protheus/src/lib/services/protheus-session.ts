import { computed, DestroyRef, inject, Injectable, type Signal } from '@angular/core';
import { type Observable } from 'rxjs';
import { hookMessages } from '../channel/message-hook';
import { type ProBranch } from '../session/models/pro-branch';
import { type ProCompany } from '../session/models/pro-company';
import { type ProThreadInfo } from '../session/models/pro-thread-info';
import { fromProtheusDate, toProtheusDate } from '../session/protheus-date';
import {
  type ProtheusSessionValues,
  type ProtheusStorageKey,
} from '../session/protheus-session-values';
import { SessionChanges } from '../session/session-changes';
import { SessionStore } from '../session/session-store';
import { sessionUser } from '../session/session-user';
import { type ProtheusTenantChange } from '../session/tenant-change';

/**
 * The session of the ERP: user, company, branch, module, base date and language.
 *
 * Requests always use the current values of the storage. When other code of this frame writes to
 * `sessionStorage`, a signal is updated by the next request, message of the ERP, change of the
 * page's visibility, or {@link refresh}.
 *
 * @example
 * ```ts
 * readonly session = inject(ProtheusSession);
 * // template: {{ session.company()?.CorporateName }} / {{ session.branch()?.Description }}
 * ```
 */
@Injectable({ providedIn: 'root' })
export class ProtheusSession {
  readonly #store = inject(SessionStore);
  readonly #changes = inject(SessionChanges);
  readonly #databaseText = this.#signalOf('ProDatabase');
  readonly #tokenText = computed(() => {
    this.#changes.version();
    return this.#store.raw('ERPTOKEN') ?? this.#store.raw('TOKEN');
  });

  /** The company group. */
  readonly company: Signal<ProCompany | undefined> = this.#signalOf('ProCompany');

  /** The branch; `Code` keeps its trailing blanks. */
  readonly branch: Signal<ProBranch | undefined> = this.#signalOf('ProBranch');

  /** The module in which the user works, without `SIGA`. */
  readonly module: Signal<string | undefined> = this.#signalOf('ProModule');

  /** The base date at local midnight. */
  readonly baseDate: Signal<Date | undefined> = computed(() =>
    fromProtheusDate(this.#databaseText()),
  );

  /** The language of the session, such as `pt-BR`. */
  readonly language: Signal<string | undefined> = this.#signalOf('ProIdiom');

  /** The user of the token. */
  readonly user: Signal<ProThreadInfo | undefined> = computed(() => sessionUser(this.#tokenText()));

  /** Emits when company or branch has changed, at the latest before the next request is sent. */
  readonly tenantChanges: Observable<ProtheusTenantChange> = this.#changes.tenantChanges;

  constructor() {
    // `advpltojs.js` may write to the storage, even when the application listens to no message.
    inject(DestroyRef).onDestroy(hookMessages(this.#changes.check));
  }

  /** Reads the storage again, after other code of this frame has written to it. */
  refresh(): void {
    this.#changes.check();
  }

  /**
   * Changes company and branch together, so that no request has one without the other.
   *
   * @param company The new company group.
   * @param branch The new branch, with the trailing blanks of its code.
   */
  setTenant(company: ProCompany, branch: ProBranch): void {
    this.#store.setAll({ ProCompany: company, ProBranch: branch });
  }

  /** Changes the company and keeps the branch: see {@link setTenant} for both. */
  setCompany(company: ProCompany): void {
    this.#store.set('ProCompany', company);
  }

  /** Changes the branch. */
  setBranch(branch: ProBranch): void {
    this.#store.set('ProBranch', branch);
  }

  /** Changes the module, without `SIGA`. */
  setModule(module: string): void {
    this.#store.set('ProModule', module);
  }

  /** Changes the base date. */
  setBaseDate(date: Date): void {
    this.#store.set('ProDatabase', toProtheusDate(date));
  }

  /** Changes the language of the session, such as `pt-BR`, which requests send in `Accept-Language`. */
  setLanguage(language: string): void {
    this.#store.set('ProIdiom', language);
  }

  #signalOf<K extends ProtheusStorageKey>(key: K): Signal<ProtheusSessionValues[K] | undefined> {
    return computed(() => {
      this.#changes.version();
      return this.#store.get(key);
    });
  }
}
