import { inject, Injectable } from '@angular/core';
import { type ActivatedRouteSnapshot, type RouterStateSnapshot } from '@angular/router';
import { type ProSessionSettings, ProSessionSettingsService } from 'ngx-protheus';
import { type Observable } from 'rxjs';

/** Resolves the initial values of the session settings page before its route is activated. */
@Injectable({ providedIn: 'root' })
export class ProSessionSettingsDefaultsResolver {
  readonly #settings = inject(ProSessionSettingsService);

  resolve(
    _route?: ActivatedRouteSnapshot,
    _state?: RouterStateSnapshot,
  ): Observable<ProSessionSettings> {
    return this.#settings.requestSettingsDefaults();
  }
}
