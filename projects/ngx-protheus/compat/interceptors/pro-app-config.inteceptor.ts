import { Injectable } from '@angular/core';
import { ɵProtheusClassInterceptor } from 'ngx-protheus';

/**
 * Once the interceptor of addresses alone.
 *
 * @deprecated Use `protheusInterceptor` of `ngx-protheus`, which does the work of all five.
 */
@Injectable({ providedIn: 'root' })
export class ProAppConfigInteceptor extends ɵProtheusClassInterceptor {}
