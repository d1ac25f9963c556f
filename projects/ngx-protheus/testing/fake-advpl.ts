/** A message that the application sent to AdvPL, and the methods to answer it. */
export interface FakeAdvplCall {
  readonly type: string;
  readonly content: string;

  /** The content, parsed as JSON. */
  json<T = unknown>(): T;

  /**
   * Sends an answer, as `oWebChannel:AdvPLToJS(name, content)` does. May be called any number of
   * times, also later.
   *
   * @param name The type of the answer.
   * @param content A text is sent as it is, anything else as JSON.
   * @param after Milliseconds until it is sent. Default: sent synchronously.
   */
  answer(name: string, content: unknown, after?: number): void;
}

/**
 * Handles a message in place of AdvPL. The returned value is sent as the answer. The answer's type
 * is the one of the platform's own messages (`getBranchesList` is answered by `setBranchesList`),
 * the one that the application sent as content (`buildObservable` without `receiveId`), or else the
 * type of the message. Return nothing and call `call.answer(…)` to use any other type, or to send
 * no answer. A handler that throws fails the spec, so that it may contain expectations.
 */
export type FakeAdvplHandler = (call: FakeAdvplCall) => unknown;

/** A handler, or the answer itself: a text is sent as it is, anything else as JSON. */
export type FakeAdvplAnswer = FakeAdvplHandler | object | string | number | boolean | null;

/** The handlers by the type of their messages. */
export type FakeAdvplHandlers = Readonly<Record<string, FakeAdvplAnswer>>;

/** The types of the answers to the platform's own messages. */
const ANSWER_NAMES: Readonly<Record<string, string>> = {
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

/** The type of the answer that a handler returns. */
export function answerName(type: string, content: string): string {
  if (type.startsWith('getUserInfo#')) return type.replace('get', 'set');
  // `buildObservable` without `receiveId` sends the name that it generated as the content.
  return content.startsWith(`${type}-`) ? content : (ANSWER_NAMES[type] ?? type);
}

/**
 * The handler of a type. The handler of `getProduct` also handles `getProduct:17` and
 * `getProduct#id#17`: messages that may be pending several times at once.
 */
export function handlerOf(
  handlers: ReadonlyMap<string, FakeAdvplAnswer>,
  type: string,
): FakeAdvplAnswer | undefined {
  return handlers.get(type) ?? handlers.get(type.replace(/[:#].*$/, ''));
}
