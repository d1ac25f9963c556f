/** A message that the application sent to AdvPL, and the ways to answer it. */
export interface FakeAdvplCall {
  readonly type: string;
  readonly content: string;

  /** The content, parsed. */
  json<T = unknown>(): T;

  /**
   * Sends an answer, as `oWebChannel:AdvPLToJS(name, content)` does. May be called any number of
   * times, also later.
   *
   * @param content A text as it is, anything else as JSON.
   * @param after Milliseconds until it is sent; at once without it.
   */
  answer(name: string, content: unknown, after?: number): void;
}

/**
 * What AdvPL does with a message. What it returns is the answer, under the name that the platform’s
 * own messages have (`getBranchesList` is answered by `setBranchesList`), that the application sent
 * as content (`buildObservable` without `receiveId`), or else under the type of the message. Return
 * nothing and use `call.answer(…)` for any other name, or to stay silent. One that throws fails the
 * spec, so that it may hold expectations.
 */
export type FakeAdvplHandler = (call: FakeAdvplCall) => unknown;

/** A handler, or the answer itself: a text as it is, anything else as JSON. */
export type FakeAdvplAnswer = FakeAdvplHandler | object | string | number | boolean | null;

/** The handlers by the type of the message. */
export type FakeAdvplHandlers = Readonly<Record<string, FakeAdvplAnswer>>;

/** The answers of the platform’s own messages. */
const ANSWERS: Readonly<Record<string, string>> = {
  getLanguages: 'setLanguages',
  getBrandContext: 'setBrandContext',
  getTranslateStringResource: 'setTranslateStringResource',
  getDateFormat: 'setDateFormat',
  getSessionStart: 'setSessionStart',
  getCompaniesList: 'setCompaniesList',
  getCompanyInfo: 'setCompanyInfo',
  getBranchesList: 'setBranchesList',
  getBranchInfo: 'setBranchInfo',
  getModulesList: 'setModulesList',
  getModuleInfo: 'setModuleInfo',
  getRoleList: 'setRoleList',
  getRoleItem: 'setRoleItem',
  loginInside: 'setToken',
  submitButton: 'submitButtonResponse',
};

/** Under which name a message is answered when its handler does not say. */
export function answerName(type: string, content: string): string {
  if (type.startsWith('getUserInfo#')) return type.replace('get', 'set');
  // `buildObservable` without a name sends the name that it made as the content.
  return content.startsWith(`${type}-`) ? content : (ANSWERS[type] ?? type);
}

/**
 * The handler of a type: `getProduct` also serves `getProduct:17` and `getProduct#id#17`, the names
 * of messages that may be outstanding several times.
 */
export function handlerOf(
  handlers: ReadonlyMap<string, FakeAdvplAnswer>,
  type: string,
): FakeAdvplAnswer | undefined {
  return handlers.get(type) ?? handlers.get(type.replace(/[:#].*$/, ''));
}
