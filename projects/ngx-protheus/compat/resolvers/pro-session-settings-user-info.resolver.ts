import { inject, Injectable } from '@angular/core';
import { type ActivatedRouteSnapshot, type RouterStateSnapshot } from '@angular/router';
import { ProAuthService, type ProUserInfo, ProUserInfoService } from 'ngx-protheus';
import { type Observable } from 'rxjs';

/** Resolves the user of the session before the route of the session settings page is activated. */
@Injectable({ providedIn: 'root' })
export class ProSessionSettingsUserInfoResolver {
  readonly #auth = inject(ProAuthService);
  readonly #users = inject(ProUserInfoService);

  resolve(_route?: ActivatedRouteSnapshot, _state?: RouterStateSnapshot): Observable<ProUserInfo> {
    return this.#users.get(this.#auth.userId);
  }
}
