import { HTTP_INTERCEPTORS } from '@angular/common/http';
import { inject } from '@angular/core';
import { PoHttpInterceptorService } from '@po-ui/ng-components';

/**
 * The header that makes PO UI's interceptor show no toast for a failure that the caller handles.
 * The interceptor removes it from the request, so the header is left out if there is no such
 * interceptor. Call it in an injection context.
 */
export function injectWithoutToastHeaders(): Record<string, string> {
  const interceptors = inject(HTTP_INTERCEPTORS, { optional: true }) ?? [];
  return interceptors.some(interceptor => interceptor instanceof PoHttpInterceptorService)
    ? { 'X-PO-No-Message': 'true' }
    : {};
}
