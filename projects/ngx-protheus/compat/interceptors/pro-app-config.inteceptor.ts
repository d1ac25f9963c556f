import { Injectable } from '@angular/core';
import { ɵProtheusClassInterceptor } from 'ngx-protheus';

/**
 * In protheus-lib-core the interceptor of the URL only.
 *
 * @deprecated Use `protheusInterceptor` of `ngx-protheus`, which does the work of all five.
 */
@Injectable({ providedIn: 'root' })
export class ProAppConfigInteceptor extends ɵProtheusClassInterceptor {}
