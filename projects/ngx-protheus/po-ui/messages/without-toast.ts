import { HTTP_INTERCEPTORS } from '@angular/common/http';
import { inject } from '@angular/core';
import { PoHttpInterceptorService } from '@po-ui/ng-components';

/**
 * The header by which PO UI’s interceptor shows no toast for a failure that is dealt with elsewhere.
 * It takes the header away; without it nobody would, so none is sent then. Call it in an injection
 * context.
 */
export function injectNoToast(): Record<string, string> {
  const interceptors = inject(HTTP_INTERCEPTORS, { optional: true }) ?? [];
  return interceptors.some(interceptor => interceptor instanceof PoHttpInterceptorService)
    ? { 'X-PO-No-Message': 'true' }
    : {};
}
