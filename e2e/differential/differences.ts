// Every difference between protheus-lib-core 19.0.3 and ours that an application can see, and why it
// is meant. The test fails for a difference that is not here, and for an entry that is none.
import { type Difference } from './difference.js';

const NOTHING = /^"—"$/;
const BEARER = /^"Bearer /;
/** How all our errors look. */
const CODED = /^("ProtheusError"|"HttpErrorResponse"|"NGP\d{3}")$/;

/** What the configuration and the session gain. */
const session: Difference[] = [
  {
    why: 'Who waits for the configuration gets it along with the news.',
    call: /^ProAppConfigService.readyEmitter$/,
    path: /^emitted\.0$/,
    published: /^"undefined"$/,
    ours: /"api_baseUrl":/,
  },
  {
    why: 'After freeAppConfig() the configuration is gone until it is loaded again, as the name says.',
    where: 'outside',
    call: /^ProAppConfigService.freeAppConfig$/,
    path: /^returned\./,
    ours: NOTHING,
  },
  {
    why: 'The misspelt remoteRype stays, beside the right name.',
    call: /^ProSessionInfoService.getSessionInfo$/,
    path: /^returned\.remoteType$/,
    published: NOTHING,
    ours: /^1$/,
  },
  {
    why: 'Nothing is remembered: what the host or other code writes to the storage is seen at once.',
    call: /^ProSessionInfoService.setSessionInfo, then another branch$/,
    path: /^returned$/,
    published: /^"D MG 01 "$/,
    ours: /^"99"$/,
  },
  {
    why: 'What is set is kept in the storage, where requests and other frames read it, too.',
    call: /^ProSessionInfoService.set(Idiom|ErpAppConfig|ErpToken|Theme)$/,
    path: /^written\.(ProIdiom|ERPAPPCONFIG|ERPTOKEN|ProTheme)$/,
    published: NOTHING,
    ours: /en|other|access_token|Sunset/,
  },
  {
    why: 'Who saves the settings gets them back; callers used to get an empty value.',
    where: 'inside',
    call: /^ProSessionSettingsService.saveSettingsDefaults$/,
    path: /^emitted\.0\./,
    published: NOTHING,
    ours: /^"(T1|01)"$/,
  },
  {
    why: 'Leaving the session keeps what belongs to the page: without it the host would be lost.',
    call: /^ProSessionSettingsService.clearSettingsDefaults$/,
    path: /^written\.(RemoteType|SocketPort|appName)$/,
    published: /^null$/,
    ours: NOTHING,
  },
];

/** What the sign-in and the users gain. */
const auth: Difference[] = [
  {
    why: 'The address after the sign-in is a text from the start.',
    call: /^ProAuthService.redirectUrl$/,
    path: /^returned$/,
    published: /^"undefined"$/,
    ours: /^""$/,
  },
  {
    why: 'User, password and refresh token go in the body: headers and addresses end up in logs.',
    call: /^ProAuthService.(requestToken|refreshToken|login|login refused|updateToken)$/,
    path: /^requests\.0\.(url|body|headers\.(content-type|grant_type|username|password|x-totvs-no-error))$/,
    ours: /^"(—|application\/x-www-form-urlencoded|grant_type=.*|http:\/\/erp\.test\/rest\/api\/oauth2\/v1\/token)"$/,
  },
  {
    why: 'The token end point is asked without the session: who has no token has no tenant.',
    call: /^ProAuthService.(requestToken|refreshToken|login|login refused|updateToken)$/,
    path: /^requests\.0\.headers\.(tenantid|x-erp-database|x-erp-module)$/,
    ours: NOTHING,
  },
  {
    why: 'A refused password is sent once, not twice: accounts lock.',
    where: 'outside',
    call: /^ProAuthService.login refused$/,
    path: /^requests\.1$/,
    ours: NOTHING,
  },
  {
    why: 'A sign-in ends when the token is there.',
    call: /^ProAuthService.login$/,
    path: /^ended$/,
    published: /^"open"$/,
    ours: /^"complete"$/,
  },
  {
    why: 'A sign-in fetches no user: not every AdvPL answers that, and the token names the user.',
    where: 'inside',
    call: /^ProAuthService.login$/,
    path: /^(written\.ProUser|messages\.1)$/,
    ours: NOTHING,
  },
  {
    why: 'The token is the same under its old key, wherever that one is in use.',
    call: /^(ProAuthService.(saveToken.*|updateToken|login|logout)|GET refused.*)$/,
    path: /^written\.TOKEN$/,
    published: NOTHING,
    ours: /access_token|^null$/,
  },
  {
    why: 'A time may be given in seconds, as tokens have it, or in milliseconds.',
    call: /^ProAuthService.isTokenValid\(seconds of 2128\)$/,
    path: /^returned$/,
    published: /^true$/,
    ours: /^false$/,
  },
  {
    why: 'Without a token, or with one that is no JWT, the answer is empty instead of an exception.',
    call: /^(ProAuthService.(getTokenPayload|userId|isTokenValid)|ProThreadInfoService)( without a token|\(no JWT\))$/,
    path: /^(ended|returned)$/,
    ours: /^("complete"|null|""|false|\[\{\},null,null\])$/,
  },
  {
    why: 'Inside Protheus a guard waits for the token that AdvPL is asked for, and lets in.',
    where: 'inside',
    call: /^ProAuthGuard.checkLogin without a token/,
    path: /^(emitted\.0(\.\d)?|written\.ERPTOKEN|returned|messages\.0)$/,
    ours: /^(true|"—"|""|"\/"|\["internalToken",""\])$/,
  },
  {
    why: 'The user is asked for by REST, which every Protheus answers: by the channel only an AdvPL that implements it does.',
    call: /^(ProAuthService.saveUserInfo|ProSessionSettingsUserInfoResolver.resolve|ProUserInfoService.(get\((000001|a\/b)\)|isChannelHTTP))$/,
    path: /^(requests\.0|messages\.0|emitted\.0|ended|returned|written\.ProUser)$/,
    ours: /^("—"|"complete"|true|\{"id":"000001".*|"\{\\"id\\":\\"000001\\".*|\{"method":"GET","url":"http:\/\/erp\.test\/rest\/api\/framework\/v1\/users\/(000001|a%2Fb)".*)$/,
  },
  {
    why: 'ProUser is JSON, not a JSON text inside a JSON text.',
    where: 'inside',
    call: /^ProUserInfoService.get by channel$/,
    path: /^written\.ProUser$/,
    published: /^"\\"\{/,
    ours: /^"\{\\"id\\":/,
  },
  {
    why: 'The user of the session comes whole.',
    call: /^ProThreadInfoService.getUserInfoThread$/,
    path: /^emitted\.0\.(name|active|complete_name)$/,
    published: NOTHING,
    ours: /Maria|true|maria/,
  },
  {
    why: 'false asks AdvPL, as the parameter says; it used to be ignored.',
    where: 'inside',
    call: /^ProUserInfoService.get\(000001, false\)$/,
    path: /^(requests\.0|messages\.0|written\.ProUser)$/,
    ours: /^("—"|\["getUserInfo#id#…","000001"\]|"\{.*)$/,
  },
];

/** What the lists and lookups gain. */
const lists: Difference[] = [
  {
    why: 'The page size is the one that was asked for.',
    call: /\(Teste, 2, 5\)|\(MG, 2, 5\)|\(Fat, 2, 5\)|getListOfSystemModules by channel|LookupService.getFilteredItems by channel/,
    path: /^(requests\.0\.url|messages\.0\.1)$/,
    published: /pageSize(=|\\":)100/,
    ours: /pageSize(=|\\":)5/,
  },
  {
    why: 'A list without items is an empty list.',
    call: /Teste|ProCompanyLookupService.getFilteredItems/,
    path: /^emitted\.0\.items$/,
    published: NOTHING,
    ours: /^\[\]$/,
  },
  {
    why: 'What comes from data is encoded: a code may hold a slash, and blanks at its end count.',
    call: /\((T\/1|D MG 01 |a\/b)\)$/,
    path: /^requests\.0\.url$/,
    ours: /%2F|%20"$/,
  },
  {
    why: 'Lookups ask REST, which every Protheus answers, until they are told otherwise.',
    call: /^Pro(Company|Branch|SystemModule)LookupService.(getFilteredItems|getObjectByValue|isChannelHTTP)$/,
    path: /^(requests\.0|messages\.0|emitted\.0|ended|returned)$/,
    ours: /^("—"|"complete"|true|\{("hasNext"|"items"|"Code"|"id").*|\{"method":"GET","url":"http:\/\/erp\.test\/rest\/api\/framework\/.*)$/,
  },
  {
    why: 'Looking a module up does not choose it.',
    call: /^ProSystemModuleLookupService.getObjectByValue$/,
    path: /^written\.ProSystemModule$/,
    ours: NOTHING,
  },
  {
    why: 'AdvPL gives all roles at once, and so does the look-up: no page of them is empty.',
    where: 'inside',
    call: /^ProRoleLookupService.getFilteredItems/,
    path: /^emitted\.0\.items\.\d$/,
    published: NOTHING,
    ours: /"Code":"00000\d"/,
  },
  {
    why: 'An empty parameter is left out.',
    call: /^ProGenericAdapterService.query with everything$/,
    path: /^requests\.0\.url$/,
    published: /quickSearch=/,
    ours: /pageSize=10&fields=A1_COD"$/,
  },
];

/** What texts, functions and the channel gain. */
const others: Difference[] = [
  {
    why: 'A place is filled wherever it stands, and one without a value stays, so that it is seen.',
    call: /^ProI18nService/,
    path: /^returned$/,
    ours: /^"(only one #2\[b\]#|x x)"$/,
  },
  {
    why: 'What is no text is no link.',
    call: /^isExternalLink\(5\)/,
    path: /^(ended|returned)$/,
    ours: /^("complete"|false)$/,
  },
  {
    why: 'Errors have a name and a code, whose page says what to do.',
    call: /./,
    path: /^ended\.error\.(name|code)$/,
    published: /^("—"|"TypeError")$/,
    ours: CODED,
  },
  {
    why: 'What AdvPL refuses or cannot hear is no answer of an HTTP server.',
    call: /by channel|ProDateService|000001, false|refused$/,
    path: /^ended\.error\.status$/,
    published: /^400$/,
    ours: NOTHING,
  },
  {
    why: 'Who only listens may listen before there is a channel, or where there is none.',
    where: 'outside',
    call: /^buildObservable that only listens$/,
    path: /^ended$/,
    published: /TypeError/,
    ours: /^"open"$/,
  },
];

/** What requests gain. */
const requests: Difference[] = [
  {
    why: 'There is exactly one slash between the REST base and a relative address.',
    call: /^GET api\/v1\/products$/,
    path: /^(emitted\.0\.path|requests\.0\.url)$/,
    published: /(restapi|"api)\/v1/,
    ours: /(rest\/api|"\/api)\/v1/,
  },
  {
    why: 'A REST address is one, whatever words it contains.',
    call: /^GET \/api\/v1\/(assets|token\/list)$/,
    path: /^(emitted\.0\.path|requests\.0\.(url|headers\.(authorization|tenantid|x-erp-database|x-erp-module)))$/,
    ours: /^"(Bearer .*|T1,D MG 01 ,|20261121|FAT|(http:\/\/erp\.test\/rest)?\/api\/v1\/assets)"$/,
  },
  {
    why: 'The token and the tenant go to the REST base and to nobody else.',
    call: /^GET a foreign address$/,
    path: /^requests\.0\.headers\.(authorization|tenantid|x-erp-database|x-erp-module)$/,
    ours: NOTHING,
  },
  {
    why: 'A header that the caller has set is kept.',
    call: /^GET with an (Authorization|Accept-Language)$/,
    path: /^requests\.0\.headers\.(authorization|accept-language)$/,
    ours: /^"(Basic x|en)"$/,
  },
  {
    why: 'A refused token is renewed before the request is sent again.',
    call: /^GET refused/,
    path: /^(written\.ERPTOKEN|requests\.[12](\..*)?)$/,
    ours: /^("—"|"POST"|"application\/x-www-form-urlencoded"|"grant_type=refresh_token&.*|"http:\/\/erp\.test\/rest\/api\/oauth2\/v1\/token"|"\{\\"access_token\\".*|\{"method":"GET","url":"http:\/\/erp\.test\/rest\/api\/v1\/refused.*)$/,
  },
  {
    why: 'A request waits for the token that AdvPL is asked for.',
    where: 'inside',
    call: /^GET without a token$/,
    path: /^requests\.0\.headers\.authorization$/,
    published: NOTHING,
    ours: BEARER,
  },
];

export const differences: readonly Difference[] = [
  ...session,
  ...auth,
  ...lists,
  ...others,
  ...requests,
];
