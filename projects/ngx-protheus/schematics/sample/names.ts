/** The message that the page sends; AdvPL answers with the same type. */
export const QUESTION = 'getSessionInfo';

/** What the local host answers: the fields that the AdvPL source writes. */
export const ANSWER =
  "JSON.stringify({ user: 'Ana Souza', branch: 'D MG 01 ', baseDate: '01/12/2026' })";

/** The folder below `app`, and the names of the files in it. */
export const FOLDER = 'protheus-sample';

/** The class of the page. */
export const CLASS = 'ProtheusSampleComponent';

/** The path of the route, and the one where the application has a route of that path. */
export const ROUTES = ['exemplo', 'exemplo-protheus'] as const;
