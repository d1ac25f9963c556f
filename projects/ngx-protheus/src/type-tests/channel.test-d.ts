// What the types of the channel and of the sign-in allow and refuse.
import { type Signal } from '@angular/core';
import {
  type ProtheusAuth,
  type ProtheusChannel,
  type ProtheusChannelError,
  type ProtheusMessage,
  provideProtheus,
  withChannel,
} from 'ngx-protheus';
import { type Observable } from 'rxjs';

interface Product {
  readonly code: string;
}

function expectType<T>(value: T): T {
  return value;
}

declare const channel: ProtheusChannel;
declare const auth: ProtheusAuth;

// `messages`, `request` and `send` treat the content alike.
expectType<Observable<Product>>(channel.request<Product>('getProduct', { code: '000001' }));
expectType<Observable<string>>(channel.request('getProduct', 1, { responseType: 'text' }));
expectType<Observable<ProtheusMessage<Product>>>(channel.messages<Product>('setProduct'));
expectType<Observable<ProtheusMessage<string>>>(
  channel.messages(undefined, { responseType: 'text' }),
);
channel.send('log');
channel.send('log', 'text');
channel.send('log', { level: 1 });
const untyped = channel.messages('setProduct');
// @ts-expect-error Without a type the content is unknown.
expectType<Observable<ProtheusMessage<string>>>(untyped);

expectType<Observable<ProtheusChannelError>>(channel.errors);

provideProtheus(withChannel({ connectTimeout: 15_000, requestTimeout: 300_000 }));
// @ts-expect-error It is a number of milliseconds.
withChannel({ connectTimeout: '15s' });

expectType<Signal<boolean>>(auth.isSignedIn);
expectType<string>(auth.redirectUrl);
// @ts-expect-error Only a guard sets it.
auth.redirectUrl = '/orders';
