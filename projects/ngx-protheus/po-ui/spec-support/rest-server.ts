import { HttpTestingController, type TestRequest } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';

/** The REST server of a spec: waits for a request, which a field sends a turn of the page later. */
export class RestServer {
  private readonly http = TestBed.inject(HttpTestingController);

  /** The one request whose address, query included and decoded, ends or fits so. */
  async request(address: string | RegExp): Promise<TestRequest> {
    const pattern = typeof address === 'string' ? escaped(address) : address;
    for (let turn = 0; turn < 50; turn++) {
      const [found] = this.http.match(({ urlWithParams }) =>
        pattern.test(decodeURIComponent(urlWithParams)),
      );
      if (found) return found;
      await nextTurn();
    }
    throw new Error(`No request came for ${address}.`);
  }

  /** Answers the one request that fits, and lets the page take the answer. */
  async answer(address: string | RegExp, body: object): Promise<TestRequest> {
    const request = await this.request(address);
    // A copy, as from a server: PO UI’s table writes into the records that it shows.
    request.flush(JSON.parse(JSON.stringify(body)));
    await nextTurn();
    return request;
  }

  /** No request is left. */
  verify(): void {
    this.http.verify();
  }
}

/** After the tasks that wait now. */
export async function nextTurn(): Promise<void> {
  await new Promise<void>(resolve => setTimeout(resolve));
}

function escaped(text: string): RegExp {
  return new RegExp(`${text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}$`);
}
