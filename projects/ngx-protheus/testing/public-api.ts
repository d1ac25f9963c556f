export {
  type FakeAdvplAnswer,
  type FakeAdvplCall,
  type FakeAdvplHandler,
  type FakeAdvplHandlers,
} from './fake-advpl';
export { FakeProtheusHost, type FakeProtheusMessage } from './fake-protheus-host';
export { type FakeProtheusSession } from './fake-session';
export { fakeAccessToken, type FakeAccessTokenClaims } from './fake-access-token';
export { provideProtheusTesting } from './provide-protheus-testing';
export { type ProtheusTestingEmbedding, type ProtheusTestingOptions } from './testing-options';
