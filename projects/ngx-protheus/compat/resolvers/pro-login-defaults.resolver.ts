import { inject, Injectable } from '@angular/core';
import { type ActivatedRouteSnapshot, type RouterStateSnapshot } from '@angular/router';
import { ProAuthService, type ProUser } from 'ngx-protheus';
import { type Observable } from 'rxjs';

/** Resolves the initial values of the sign-in page before its route is activated. */
@Injectable({ providedIn: 'root' })
export class ProLoginDefaultsResolver {
  readonly #auth = inject(ProAuthService);

  resolve(_route?: ActivatedRouteSnapshot, _state?: RouterStateSnapshot): Observable<ProUser> {
    return this.#auth.requestLoginDefaults();
  }
}
