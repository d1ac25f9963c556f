// Every difference between protheus-lib-core 19.0.3 and ours that an application can see, with the
// reason. The test fails for a difference that is not listed, and for an entry without a difference.
import { type Difference } from './difference.js';

const MISSING = /^"—"$/;
const BEARER = /^"Bearer /;
/** The form of all our errors. */
const CODED = /^("ProtheusError"|"HttpErrorResponse"|"NGP\d{3}")$/;

/** Configuration and session. */
const session: Difference[] = [
  {
    why: 'The event of a loaded configuration contains the configuration.',
    call: /^ProAppConfigService.readyEmitter$/,
    path: /^emitted\.0$/,
    published: /^"undefined"$/,
    ours: /"api_baseUrl":/,
  },
  {
    why: 'After freeAppConfig() there is no configuration until it is loaded again, as the name says.',
    where: 'outside',
    call: /^ProAppConfigService.freeAppConfig$/,
    path: /^returned\./,
    ours: MISSING,
  },
  {
    why: 'The misspelt remoteRype remains, beside the correct name.',
    call: /^ProSessionInfoService.getSessionInfo$/,
    path: /^returned\.remoteType$/,
    published: MISSING,
    ours: /^1$/,
  },
  {
    why: 'Nothing is cached: a change of the storage by the host or other code is read at once.',
    call: /^ProSessionInfoService.setSessionInfo, then another branch$/,
    path: /^returned$/,
    published: /^"D MG 01 "$/,
    ours: /^"99"$/,
  },
  {
    why: 'A set value is written to the storage, where requests and other frames read it.',
    call: /^ProSessionInfoService.set(Idiom|ErpAppConfig|ErpToken|Theme)$/,
    path: /^written\.(ProIdiom|ERPAPPCONFIG|ERPTOKEN|ProTheme)$/,
    published: MISSING,
    ours: /en|other|access_token|Sunset/,
  },
  {
    why: 'Saving the settings returns them; before, callers received an empty value.',
    where: 'inside',
    call: /^ProSessionSettingsService.saveSettingsDefaults$/,
    path: /^emitted\.0\./,
    published: MISSING,
    ours: /^"(T1|01)"$/,
  },
  {
    why: 'Clearing the session keeps the keys of the page: without them the host would be lost.',
    call: /^ProSessionSettingsService.clearSettingsDefaults$/,
    path: /^written\.(RemoteType|SocketPort|appName)$/,
    published: /^null$/,
    ours: MISSING,
  },
];

/** Sign-in and users. */
const auth: Difference[] = [
  {
    why: 'The URL after the sign-in is a string from the start.',
    call: /^ProAuthService.redirectUrl$/,
    path: /^returned$/,
    published: /^"undefined"$/,
    ours: /^""$/,
  },
  {
    why: 'User, password and refresh token are sent in the body: headers and URLs are written to logs.',
    call: /^ProAuthService.(requestToken|refreshToken|login|login refused|updateToken)$/,
    path: /^requests\.0\.(url|body|headers\.(content-type|grant_type|username|password|x-totvs-no-error))$/,
    ours: /^"(—|application\/x-www-form-urlencoded|grant_type=.*|http:\/\/erp\.test\/rest\/api\/oauth2\/v1\/token)"$/,
  },
  {
    why: 'Requests to the token endpoint have no session headers: without a token there is no tenant.',
    call: /^ProAuthService.(requestToken|refreshToken|login|login refused|updateToken)$/,
    path: /^requests\.0\.headers\.(tenantid|x-erp-database|x-erp-module)$/,
    ours: MISSING,
  },
  {
    why: 'A refused password is sent once, not twice: accounts are locked.',
    where: 'outside',
    call: /^ProAuthService.login refused$/,
    path: /^requests\.1$/,
    ours: MISSING,
  },
  {
    why: 'A sign-in completes with the token.',
    call: /^ProAuthService.login$/,
    path: /^ended$/,
    published: /^"open"$/,
    ours: /^"complete"$/,
  },
  {
    why: 'A sign-in does not load the user: not every AdvPL answers that, and the token names the user.',
    where: 'inside',
    call: /^ProAuthService.login$/,
    path: /^(written\.ProUser|messages\.1)$/,
    ours: MISSING,
  },
  {
    why: 'The token is also written to its old key, where that key is in use.',
    call: /^(ProAuthService.(saveToken.*|updateToken|login|logout)|GET refused.*)$/,
    path: /^written\.TOKEN$/,
    published: MISSING,
    ours: /access_token|^null$/,
  },
  {
    why: 'A time may be in seconds, as in tokens, or in milliseconds.',
    call: /^ProAuthService.isTokenValid\(seconds of 2128\)$/,
    path: /^returned$/,
    published: /^true$/,
    ours: /^false$/,
  },
  {
    why: 'Without a token, or with one that is not a JWT, the result is empty instead of an exception.',
    call: /^(ProAuthService.(getTokenPayload|userId|isTokenValid)|ProThreadInfoService)( without a token|\(no JWT\))$/,
    path: /^(ended|returned)$/,
    ours: /^("complete"|null|""|false|\[\{\},null,null\])$/,
  },
  {
    why: 'Inside Protheus a guard waits for the token from AdvPL, and allows the navigation.',
    where: 'inside',
    call: /^ProAuthGuard.checkLogin without a token/,
    path: /^(emitted\.0(\.\d)?|written\.ERPTOKEN|returned|messages\.0)$/,
    ours: /^(true|"—"|""|"\/"|\["internalToken",""\])$/,
  },
  {
    why: 'The user is loaded by REST, which every Protheus has; over the channel only some AdvPL programs answer.',
    call: /^(ProAuthService.saveUserInfo|ProSessionSettingsUserInfoResolver.resolve|ProUserInfoService.(get\((000001|a\/b)\)|isChannelHTTP))$/,
    path: /^(requests\.0|messages\.0|emitted\.0|ended|returned|written\.ProUser)$/,
    ours: /^("—"|"complete"|true|\{"id":"000001".*|"\{\\"id\\":\\"000001\\".*|\{"method":"GET","url":"http:\/\/erp\.test\/rest\/api\/framework\/v1\/users\/(000001|a%2Fb)".*)$/,
  },
  {
    why: 'ProUser is JSON, not JSON inside a JSON string.',
    where: 'inside',
    call: /^ProUserInfoService.get by channel$/,
    path: /^written\.ProUser$/,
    published: /^"\\"\{/,
    ours: /^"\{\\"id\\":/,
  },
  {
    why: 'The user of the session is complete.',
    call: /^ProThreadInfoService.getUserInfoThread$/,
    path: /^emitted\.0\.(name|active|complete_name)$/,
    published: MISSING,
    ours: /Maria|true|maria/,
  },
  {
    why: 'false sends the request to AdvPL, as documented; before, it was ignored.',
    where: 'inside',
    call: /^ProUserInfoService.get\(000001, false\)$/,
    path: /^(requests\.0|messages\.0|written\.ProUser)$/,
    ours: /^("—"|\["getUserInfo#id#…","000001"\]|"\{.*)$/,
  },
];

/** Lists and lookups. */
const lists: Difference[] = [
  {
    why: 'The page size is the requested one.',
    call: /\(Teste, 2, 5\)|\(MG, 2, 5\)|\(Fat, 2, 5\)|getListOfSystemModules by channel|LookupService.getFilteredItems by channel/,
    path: /^(requests\.0\.url|messages\.0\.1)$/,
    published: /pageSize(=|\\":)100/,
    ours: /pageSize(=|\\":)5/,
  },
  {
    why: 'A list without items is an empty list.',
    call: /Teste|ProCompanyLookupService.getFilteredItems/,
    path: /^emitted\.0\.items$/,
    published: MISSING,
    ours: /^\[\]$/,
  },
  {
    why: 'Data in a URL is encoded: a code may contain a slash, and trailing blanks are significant.',
    call: /\((T\/1|D MG 01 |a\/b)\)$/,
    path: /^requests\.0\.url$/,
    ours: /%2F|%20"$/,
  },
  {
    why: 'Lookups use REST, which every Protheus has, unless the channel is set.',
    call: /^Pro(Company|Branch|SystemModule)LookupService.(getFilteredItems|getObjectByValue|isChannelHTTP)$/,
    path: /^(requests\.0|messages\.0|emitted\.0|ended|returned)$/,
    ours: /^("—"|"complete"|true|\{("hasNext"|"items"|"Code"|"id").*|\{"method":"GET","url":"http:\/\/erp\.test\/rest\/api\/framework\/.*)$/,
  },
  {
    why: 'Looking up a module does not select it.',
    call: /^ProSystemModuleLookupService.getObjectByValue$/,
    path: /^written\.ProSystemModule$/,
    ours: MISSING,
  },
  {
    why: 'AdvPL returns all roles at once, and so does the lookup: no page is empty.',
    where: 'inside',
    call: /^ProRoleLookupService.getFilteredItems/,
    path: /^emitted\.0\.items\.\d$/,
    published: MISSING,
    ours: /"Code":"00000\d"/,
  },
  {
    why: 'An empty parameter is omitted.',
    call: /^ProGenericAdapterService.query with everything$/,
    path: /^requests\.0\.url$/,
    published: /quickSearch=/,
    ours: /pageSize=10&fields=A1_COD"$/,
  },
];

/** Texts, functions and the channel. */
const others: Difference[] = [
  {
    why: 'A placeholder is replaced at any position; one without a value remains, so that it is noticed.',
    call: /^ProI18nService/,
    path: /^returned$/,
    ours: /^"(only one #2\[b\]#|x x)"$/,
  },
  {
    why: 'A value that is not a string is not a link.',
    call: /^isExternalLink\(5\)/,
    path: /^(ended|returned)$/,
    ours: /^("complete"|false)$/,
  },
  {
    why: 'Errors have a name and a code with a page that says what to do.',
    call: /./,
    path: /^ended\.error\.(name|code)$/,
    published: /^("—"|"TypeError")$/,
    ours: CODED,
  },
  {
    why: 'An error of the channel is not an HTTP response.',
    call: /by channel|ProDateService|000001, false|refused$/,
    path: /^ended\.error\.status$/,
    published: /^400$/,
    ours: MISSING,
  },
  {
    why: 'A listener without a request may be added before there is a channel, or without one.',
    where: 'outside',
    call: /^buildObservable that only listens$/,
    path: /^ended$/,
    published: /TypeError/,
    ours: /^"open"$/,
  },
];

/** Requests. */
const requests: Difference[] = [
  {
    why: 'There is exactly one slash between the REST base and a relative URL.',
    call: /^GET api\/v1\/products$/,
    path: /^(emitted\.0\.path|requests\.0\.url)$/,
    published: /(restapi|"api)\/v1/,
    ours: /(rest\/api|"\/api)\/v1/,
  },
  {
    why: 'A REST URL is recognised, whatever words it contains.',
    call: /^GET \/api\/v1\/(assets|token\/list)$/,
    path: /^(emitted\.0\.path|requests\.0\.(url|headers\.(authorization|tenantid|x-erp-database|x-erp-module)))$/,
    ours: /^"(Bearer .*|T1,D MG 01 ,|20261121|FAT|(http:\/\/erp\.test\/rest)?\/api\/v1\/assets)"$/,
  },
  {
    why: 'The token and the tenant are sent to the REST base only.',
    call: /^GET an external URL$/,
    path: /^requests\.0\.headers\.(authorization|tenantid|x-erp-database|x-erp-module)$/,
    ours: MISSING,
  },
  {
    why: 'A header that the caller set is kept.',
    call: /^GET with an (Authorization|Accept-Language)$/,
    path: /^requests\.0\.headers\.(authorization|accept-language)$/,
    ours: /^"(Basic x|en)"$/,
  },
  {
    why: 'A refused token is refreshed before the request is sent again.',
    call: /^GET refused/,
    path: /^(written\.ERPTOKEN|requests\.[12](\..*)?)$/,
    ours: /^("—"|"POST"|"application\/x-www-form-urlencoded"|"grant_type=refresh_token&.*|"http:\/\/erp\.test\/rest\/api\/oauth2\/v1\/token"|"\{\\"access_token\\".*|\{"method":"GET","url":"http:\/\/erp\.test\/rest\/api\/v1\/refused.*)$/,
  },
  {
    why: 'A request waits for the token from AdvPL.',
    where: 'inside',
    call: /^GET without a token$/,
    path: /^requests\.0\.headers\.authorization$/,
    published: MISSING,
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
