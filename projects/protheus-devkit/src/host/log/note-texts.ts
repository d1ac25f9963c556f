/** What the host tells a developer, by topic; `{name}` stands for a value of the note. */
export const noteTexts = {
  'advpltojs-invalid':
    'assets/preload/advpltojs.js is not one expression that gives a function: {reason}',
  'advpltojs-missing':
    'The application has no assets/preload/advpltojs.js; with ngx-protheus it needs none.',
  'answer-unawaited': 'The answer "{type}" came, and nobody listens for it.',
  'asset-missing': '{path} does not exist in the application.',
  'base-kept':
    'index.html has {found}; FwCallApp rewrites <base href="/"> only, so this page keeps its own.',
  'case-mismatch':
    '{wanted} was asked for, the file is called {found}: a server on Linux may not find it.',
  closed: 'The application was closed.',
  'config-invalid': '{path} is no JSON object.',
  'config-missing':
    'The application has no assets/data/appconfig.json that is a JSON object: it does not know the REST server.',
  'connection-lost': 'The connection was cut, as the fault lost-connection asks.',
  'deep-link':
    '{path} is a route of the application: a real server answers 404 when it is loaded anew.',
  failed: 'The host failed to answer: {reason}',
  'foreign-origin': 'A request of {origin} to {host} was refused.',
  'foreign-request':
    'The application called {url}, another server: that needs CORS there, and gets no token from the library.',
  'handler-failed': 'The handler of "{name}" threw: {reason}',
  'handler-slow':
    'The handler of "{name}" has not ended after {seconds} s: the messages behind it wait, as in AdvPL. Await nothing that never comes; a reload of the application starts anew.',
  'message-dropped':
    'The message "{type}" came before advpltojs.js was loaded and is lost, as in Protheus.',
  'message-lost': 'The message "{type}" found no connected page and is lost.',
  'message-unanswered':
    'Nobody answers the message "{type}": there is no handler for it in onJsToAdvpl.',
  'outside-rest-base':
    '{method} {path} is neither under /app-root nor anything else of the host: the application does not use api_baseUrl.',
  'platform-answered':
    'The host answered "{type}" as the programs of TOTVS do. In Protheus your own JsToAdvpl has to answer it; platformMessages: false shows what happens without.',
  'request-without-token': '{method} {path} came without a token.',
  'tenant-blanks':
    'tenantid names the branch "{branch}"; its code is "{code}" with its trailing blanks.',
  'token-renewed': 'internalToken: a new ERPTOKEN was written.',
} as const;

export type NoteTopic = keyof typeof noteTexts;

/** What a text says with its values filled in. */
export function noteText(topic: NoteTopic, values: Readonly<Record<string, string>>): string {
  return noteTexts[topic].replace(/\{(\w+)\}/g, (gap, name: string) => values[name] ?? gap);
}
