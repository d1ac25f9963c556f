import { DOCUMENT } from '@angular/common';
import { HttpResponse } from '@angular/common/http';
import { Injectable, inject } from '@angular/core';
import { Observable, of } from 'rxjs';
import { AppConfigLoader } from '../app-config/app-config-loader';
import { type BaseUri, baseUriSource } from '../app-config/base-uri';
import { TokenManager } from '../auth/token-manager';
import { type Decider, createDecider } from '../url/url-classifier';
import { SessionStore } from '../session/session-store';
import { injectAddressRules } from './address-rules';
import { type Answer, Journey, type Next, type Request } from './intercepted-request';
import { type JourneyTools } from './journey-tools';
import { type InterceptorForm, PROBE } from './probe';
import { SessionHeaders } from './session-headers';

/**
 * What all requests of an application have in common. Both forms of the interceptor are thin faces
 * of it; the way of one request is its {@link Journey}.
 *
 * Nothing is decided before somebody subscribes, so that `retry` and stored Observables send what
 * holds at that moment; and nothing is asynchronous where nothing is to wait for.
 */
@Injectable({ providedIn: 'root' })
export class RequestPipeline implements JourneyTools {
  readonly base: BaseUri = baseUriSource(inject(DOCUMENT));
  readonly loader: AppConfigLoader = inject(AppConfigLoader);
  readonly store: SessionStore = inject(SessionStore);
  readonly tokens: TokenManager = inject(TokenManager);
  readonly headers: SessionHeaders = new SessionHeaders();
  readonly decide: Decider = createDecider(injectAddressRules());

  /** The interceptor: `next` is called once for each subscription, and once more for a replay. */
  handle(request: Request, next: Next, form: InterceptorForm): Answer {
    if ((typeof ngDevMode === 'undefined' || ngDevMode) && request.context.has(PROBE)) {
      return sign(request, next, form);
    }
    return new Observable(caller => new Journey(this, request, next, caller).start());
  }
}

/** The answer to the request of the self-check: it never leaves the page. */
function sign(request: Request, next: Next, form: InterceptorForm): Answer {
  const passes = request.context.get(PROBE) ?? [];
  passes.push(form);
  return passes.length > 1 ? of(new HttpResponse({ body: '' })) : next(request);
}
