import { HttpContextToken } from '@angular/common/http';

/** Which form of the interceptor saw a request. */
export type InterceptorForm = 'function' | 'class';

/** Carried by the request of the self-check; each pass of our interceptor signs it. */
export const PROBE: HttpContextToken<InterceptorForm[] | undefined> =
  /* @__PURE__ */ new HttpContextToken<InterceptorForm[] | undefined>(() => undefined);
