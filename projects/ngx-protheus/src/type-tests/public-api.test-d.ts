// What the types of the public API allow and refuse. Nothing runs: the compiler is the test
// (`npm run test:types`).
import { isSignal, type Signal } from '@angular/core';
import { toObservable } from '@angular/core/rxjs-interop';
import {
  ProtheusChannelError,
  type ProtheusEmbedding,
  protheusEmbedding,
  type ProtheusErrorCode,
  type ProtheusFeature,
  provideProtheus,
  withReporter,
} from 'ngx-protheus';
import { type Observable } from 'rxjs';

function expectType<T>(value: T): T {
  return value;
}

// `protheusEmbedding` is a signal, everywhere where Angular takes one.
expectType<Signal<ProtheusEmbedding>>(protheusEmbedding);
expectType<Observable<ProtheusEmbedding>>(toObservable(protheusEmbedding));
expectType<boolean>(isSignal(protheusEmbedding));
// @ts-expect-error It cannot be written.
protheusEmbedding.set({ kind: 'browser', channel: 'none' });

// A feature is opaque: only the `with…()` functions make one.
const feature = withReporter(({ code, message, cause }) => {
  expectType<ProtheusErrorCode>(code);
  expectType<string>(message);
  expectType<unknown>(cause);
});
expectType<ProtheusFeature>(feature);
provideProtheus(feature);
// @ts-expect-error It has no name.
expectType<string>(feature.name);
// @ts-expect-error Its providers belong to the library.
feature.ɵproviders = [];
// @ts-expect-error An object literal of the application is not a feature.
provideProtheus({ name: 'withMine', providers: [] });

// The library makes its errors of the channel.
// @ts-expect-error The constructor is private.
expectType<ProtheusChannelError>(new ProtheusChannelError('NGP403', 'getProduct'));

expectType<ProtheusErrorCode>('NGP403');
// @ts-expect-error Codes of the Node package are others.
expectType<ProtheusErrorCode>('PDK101');
