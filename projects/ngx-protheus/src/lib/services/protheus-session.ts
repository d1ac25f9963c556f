import { computed, DestroyRef, inject, Injectable, type Signal } from '@angular/core';
import { type Observable } from 'rxjs';

import { tapMessages } from '../channel/message-hook';
import { type ProtheusTenantChange } from '../session/tenant-change';
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

/**
 * The session of the ERP: who is signed in, in which company, branch, module and base date.
 *
 * Requests always carry what the storage holds now. A signal may lag behind foreign code that writes
 * `sessionStorage` in this very frame, until the next request, message of the ERP, change of the
 * page’s visibility, or {@link refresh}.
 *
 * @example
 * ```ts
 * readonly session = inject(ProtheusSession);
 * // template: {{ session.company()?.CorporateName }} / {{ session.branch()?.Description }}
 * ```
 */
@Injectable({ providedIn: 'root' })
export class ProtheusSession {
  private readonly store = inject(SessionStore);
  private readonly changes = inject(SessionChanges);
  private readonly databaseText = this.follow('ProDatabase');
  private readonly tokenText = computed(() => {
    this.changes.version();
    return this.store.raw('ERPTOKEN') ?? this.store.raw('TOKEN');
  });

  /** The company group. */
  readonly company: Signal<ProCompany | undefined> = this.follow('ProCompany');

  /** The branch; `Code` keeps its trailing blanks. */
  readonly branch: Signal<ProBranch | undefined> = this.follow('ProBranch');

  /** The module that the user works in, without `SIGA`. */
  readonly module: Signal<string | undefined> = this.follow('ProModule');

  /** The base date at local midnight. */
  readonly baseDate: Signal<Date | undefined> = computed(() =>
    fromProtheusDate(this.databaseText()),
  );

  /** The language of the session, such as `pt-BR`. */
  readonly language: Signal<string | undefined> = this.follow('ProIdiom');

  /** The user that the token names. */
  readonly user: Signal<ProThreadInfo | undefined> = computed(() => sessionUser(this.tokenText()));

  /** Emits when company or branch changed, at the latest before the next request goes out. */
  readonly tenantChanges: Observable<ProtheusTenantChange> = this.changes.contextChanges;

  constructor() {
    // `advpltojs.js` may have written the storage, whether the application hears messages or not.
    inject(DestroyRef).onDestroy(tapMessages(this.changes.touch));
  }

  /** Looks at the storage again, after foreign code of this frame has written it. */
  refresh(): void {
    this.changes.touch();
  }

  /** Changes company and branch together, so that no request sees one without the other. */
  setTenant(company: ProCompany, branch: ProBranch): void {
    this.store.setAll({ ProCompany: company, ProBranch: branch });
  }

  /** Changes the company. The branch stays: see {@link setTenant} for both. */
  setCompany(company: ProCompany): void {
    this.store.set('ProCompany', company);
  }

  /** Changes the branch. */
  setBranch(branch: ProBranch): void {
    this.store.set('ProBranch', branch);
  }

  /** Changes the module, without `SIGA`. */
  setModule(module: string): void {
    this.store.set('ProModule', module);
  }

  /** Changes the base date. */
  setBaseDate(date: Date): void {
    this.store.set('ProDatabase', toProtheusDate(date));
  }

  /** Changes the language that requests ask for, such as `pt-BR`. */
  setLanguage(language: string): void {
    this.store.set('ProIdiom', language);
  }

  private follow<K extends ProtheusStorageKey>(
    key: K,
  ): Signal<ProtheusSessionValues[K] | undefined> {
    return computed(() => {
      this.changes.version();
      return this.store.get(key);
    });
  }
}
