// A sample of docs/testing.md, written by `npm run docs`.
import { TestBed } from '@angular/core/testing';
import { ProtheusChannel } from 'ngx-protheus';
import { FakeProtheusHost, provideProtheusTesting } from 'ngx-protheus/testing';

it('shows the product of AdvPL, and an error when AdvPL does not answer', () => {
  TestBed.configureTestingModule({
    providers: [
      provideProtheusTesting({
        fakeTime: true,
        advpl: { getProduct: call => ({ code: call.content, description: 'Caneta' }) },
      }),
    ],
  });
  const host = TestBed.inject(FakeProtheusHost);
  const channel = TestBed.inject(ProtheusChannel);
  const seen: unknown[] = [];

  channel.request('getProduct', '000001').subscribe(product => seen.push(product));
  channel.request('getPrice', '000001').subscribe({ error: error => seen.push(error.code) });
  host.tick(120_000);

  expect(seen).toEqual([{ code: '000001', description: 'Caneta' }, 'NGP403']);
  expect(host.sent('getProduct')).toEqual(['000001']);
});
