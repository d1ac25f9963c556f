// Every difference of an application's first ten seconds between protheus-lib-core 19.0.3 and ours,
// with the reason. The test fails for a difference that is not listed, and for an entry without one.
import { type Difference } from './difference.js';

const MISSING = /^"—"$/;

/** With a damaged `ProTheme` the old application did not start: all of its page differs. */
const DAMAGED = /^damaged theme/;

/** What the page shows. */
const page: Difference[] = [
  {
    why: 'A damaged theme does not stop the application: it gets the classic light one.',
    call: DAMAGED,
    path: /^(url|html\..*|styles\..*|texts\..*|localStorage\..*|writes\..*|listeners\..*|log\..*|picture|requests\..*)$/,
    ours: /./,
  },
  {
    why: 'The texts of PO UI are in the language of the session; before, always in Portuguese.',
    call: /^English session/,
    path: /^(texts\.\d+|localStorage\.PO_DEFAULT_LANGUAGE|picture)$/,
    ours: /^"(Close menu|Select file|No data found|en|after)"$/,
  },
  {
    why: 'One tone of each feedback colour was undefined; now it is that of PO UI.',
    call: /./,
    path: /^styles\.--color-feedback-\w+-lighter$/,
    published: /^"undefined"$/,
    ours: /^"#[0-9a-f]{6}"$/,
  },
];

/** What is written to the storage. */
const storage: Difference[] = [
  {
    why: 'The configuration with which the application was opened is kept for a reload: another application may overwrite ERPAPPCONFIG.',
    where: 'inside',
    call: /./,
    path: /^(?:sessionStorage\.|writes\.sessionStorage setItem )NgxProtheusConfig /,
    published: MISSING,
    ours: /^(?:1|"\{.*\}")$/,
  },
  {
    why: 'PO UI stores the theme in its own form, which it can read again.',
    call: /./,
    path: /^localStorage\.totvs-theme$/,
    published: /^"\{\\"_name\\":/,
    ours: /^"\{\\"name\\":\\"prothemetotvs/,
  },
  {
    why: 'The default language is written once.',
    call: /./,
    path: /^writes\.localStorage setItem PO_DEFAULT_LANGUAGE$/,
    published: /^2$/,
    ours: /^1$/,
  },
  {
    why: 'The configuration is written once, when it is loaded; before, by a property of the storage.',
    where: 'outside',
    call: /./,
    path: /^writes\.sessionStorage setItem ERPAPPCONFIG$/,
    published: MISSING,
    ours: /^1$/,
  },
];

/** Requests, messages and listeners. */
const others: Difference[] = [
  {
    why: 'Another frame, and a message of AdvPL, may change theme and session.',
    call: /./,
    path: /^listeners\.(window storage|document visibilitychange)$/,
    published: MISSING,
    ours: /^1$/,
  },
  {
    why: 'The channel is connected whenever the platform is ready, and its requests end with the page.',
    call: /./,
    path: /^listeners\.(document twebchannelready|window pagehide)$/,
    published: MISSING,
    ours: /^1$/,
  },
  {
    why: 'Messages are read beside the handler of the application, which may be set later.',
    where: 'inside',
    call: /./,
    path: /^channel$/,
    published: /^"value"$/,
    ours: /^"accessor"$/,
  },
  {
    why: 'The REST base "/" is the server of the page; before, the URL became that of a server "api".',
    where: 'inside',
    call: /./,
    path: /^requests\.GET http:\/\/(api|erp\.test\/api)\/v1\/orders$/,
    ours: /^("—"|\{"authorization":"Bearer ","tenantid":"T1,D MG 01 ,","language":"(pt-BR|en)"\})$/,
  },
  {
    why: 'Without a configuration a request is not sent, and the console says NGP101 once.',
    where: 'outside',
    call: /^outside, no configuration/,
    path: /^(requests\.GET (http:\/\/erp\.test\/api\/v1\/orders|assets\/data\/appconfig\.json)|log\.(error: ERROR pg|error: ERROR ProtheusError: NGP101|error: NGP101))$/,
    ours: /^("—"|true)$/,
  },
];

export const pageDifferences: readonly Difference[] = [...page, ...storage, ...others];
