import { HttpTestingController, type TestRequest } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';

/**
 * The REST server of a spec. It waits for a request, because a field sends it in a later macrotask.
 */
export class FakeRestServer {
  readonly #http = TestBed.inject(HttpTestingController);

  /**
   * Waits for a request.
   *
   * @param url The end of the decoded URL with its query, or a pattern of it.
   */
  async request(url: string | RegExp): Promise<TestRequest> {
    const pattern = typeof url === 'string' ? endsWithPattern(url) : url;
    for (let attempt = 0; attempt < 50; attempt++) {
      const [found] = this.#http.match(({ urlWithParams }) =>
        pattern.test(decodeURIComponent(urlWithParams)),
      );
      if (found) return found;
      await nextMacrotask();
    }
    throw new Error(`No request came for ${url}.`);
  }

  /** Waits for a request, sends the response and waits for the page to process it. */
  async respond(url: string | RegExp, body: object): Promise<TestRequest> {
    const request = await this.request(url);
    // A copy, as from a server: PO UI's table adds properties to the records that it shows.
    request.flush(JSON.parse(JSON.stringify(body)));
    await nextMacrotask();
    return request;
  }

  /** Verifies that no request is pending. */
  verify(): void {
    this.#http.verify();
  }
}

/** Waits for the next macrotask. */
export async function nextMacrotask(): Promise<void> {
  await new Promise<void>(resolve => setTimeout(resolve));
}

function endsWithPattern(text: string): RegExp {
  return new RegExp(`${text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}$`);
}
