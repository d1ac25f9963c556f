import { Router } from '@angular/router';
import {
  ProAuthGuard,
  ProAuthService,
  ProLoginDefaultsResolver,
  ProSessionSettingsDefaultsResolver,
  ProSessionSettingsUserInfoResolver,
  ProThreadInfoService,
  ProUserAccessService,
  ProUserInfoService,
  ProUserProfileService,
} from '@totvs/protheus-lib-core';
import { type Calls } from './call';

const user = { username: 'maria', password: 'not a real one', remember_user: true };

/** An unsigned token, as in a response of the token endpoint. */
const UNSIGNED_TOKEN = {
  access_token: `e30.${btoa(JSON.stringify({ sub: 'joana', userid: '000007', exp: 4e9 }))}.x`,
  refresh_token: 'refresh',
  expires_in: 3600,
  token_type: 'Bearer',
};

/** Sign-in, guards and everything about users. */
export const authCalls: Calls = {
  'ProAuthService.redirectUrl': get => get(ProAuthService).redirectUrl,
  'ProAuthService.requestLoginDefaults': get => get(ProAuthService).requestLoginDefaults(),
  'ProAuthService.requestToken': get => get(ProAuthService).requestToken(user),
  'ProAuthService.refreshToken': get => get(ProAuthService).refreshToken('refresh'),
  'ProAuthService.login': get => get(ProAuthService).login(user),
  'ProAuthService.login refused': get =>
    get(ProAuthService).login({ ...user, username: 'unknown' }),
  'ProAuthService.passwordRecovery': get => get(ProAuthService).passwordRecovery('maria'),
  'ProAuthService.showLoginMessage': get => get(ProAuthService).showLoginMessage(),
  'ProAuthService.saveToken': get => get(ProAuthService).saveToken(UNSIGNED_TOKEN),
  'ProAuthService.saveToken, then token': get => {
    const auth = get(ProAuthService);
    auth.saveToken(UNSIGNED_TOKEN);
    return [auth.token, auth.userId, auth.isTokenValid(), auth.isUserAuthenticate];
  },
  'ProAuthService.saveUserInfo': get => get(ProAuthService).saveUserInfo('000001'),
  'ProAuthService.isTokenValid': get => get(ProAuthService).isTokenValid(),
  'ProAuthService.isTokenValid(milliseconds of 2128)': get =>
    get(ProAuthService).isTokenValid(5e12),
  'ProAuthService.isTokenValid(seconds of 2128)': get => get(ProAuthService).isTokenValid(5e9),
  'ProAuthService.updateToken': get => get(ProAuthService).updateToken(),
  'ProAuthService.userInfo': get => get(ProAuthService).userInfo,
  'ProAuthService.token': get => get(ProAuthService).token,
  'ProAuthService.token without one': get => {
    forgetToken();
    return get(ProAuthService).token;
  },
  'ProAuthService.isUserAuthenticate': get => get(ProAuthService).isUserAuthenticate,
  'ProAuthService.isUserAuthenticate without a token': get => {
    forgetToken();
    return get(ProAuthService).isUserAuthenticate;
  },
  'ProAuthService.logout': get => {
    const auth = get(ProAuthService);
    auth.logout();
    return [auth.token, auth.isUserAuthenticate];
  },
  'ProAuthService.getTokenPayload': get => get(ProAuthService).getTokenPayload(),
  'ProAuthService.getTokenPayload(another)': get =>
    get(ProAuthService).getTokenPayload(UNSIGNED_TOKEN.access_token),
  'ProAuthService.getTokenPayload(no JWT)': get => get(ProAuthService).getTokenPayload('opaque'),
  'ProAuthService.getTokenPayload without a token': get => {
    forgetToken();
    return get(ProAuthService).getTokenPayload();
  },
  'ProAuthService.userId without a token': get => {
    forgetToken();
    return get(ProAuthService).userId;
  },
  'ProAuthService.isTokenValid without a token': get => {
    forgetToken();
    return get(ProAuthService).isTokenValid();
  },
  'ProThreadInfoService without a token': get => {
    forgetToken();
    const { proThreadInfo, userId, userName } = get(ProThreadInfoService);
    return [proThreadInfo, userId, userName];
  },
  'ProThreadInfoService.getUserInfoThread without a token': get => {
    forgetToken();
    return get(ProThreadInfoService).getUserInfoThread();
  },
  'ProAuthService.userId': get => get(ProAuthService).userId,

  'ProAuthGuard.checkLogin': get => get(ProAuthGuard).checkLogin('/wanted'),
  'ProAuthGuard.checkLogin without a token': get => {
    forgetToken();
    return get(ProAuthGuard).checkLogin('/wanted');
  },
  'ProAuthGuard.checkLogin without a token, afterwards': async get => {
    forgetToken();
    const allowed = get(ProAuthGuard).checkLogin('/wanted');
    if (typeof allowed !== 'boolean' && 'subscribe' in allowed) allowed.subscribe();
    await new Promise(resolve => setTimeout(resolve, 300));
    return [get(ProAuthService).redirectUrl, get(Router).url];
  },
  'ProAuthGuard.canActivate': get => get(ProAuthGuard).canActivate({} as never, at('/wanted')),
  'ProAuthGuard.canActivateChild': get =>
    get(ProAuthGuard).canActivateChild({} as never, at('/wanted')),
  'ProAuthGuard.canLoad': get => get(ProAuthGuard).canLoad({ path: 'wanted' }),
  'ProLoginDefaultsResolver.resolve': get => get(ProLoginDefaultsResolver).resolve(),
  'ProSessionSettingsDefaultsResolver.resolve': get =>
    get(ProSessionSettingsDefaultsResolver).resolve(),
  'ProSessionSettingsUserInfoResolver.resolve': get =>
    get(ProSessionSettingsUserInfoResolver).resolve(),

  'ProThreadInfoService.proThreadInfo': get => get(ProThreadInfoService).proThreadInfo,
  'ProThreadInfoService.userId': get => get(ProThreadInfoService).userId,
  'ProThreadInfoService.userName': get => get(ProThreadInfoService).userName,
  'ProThreadInfoService.getUserInfoThread': get => get(ProThreadInfoService).getUserInfoThread(),

  'ProUserInfoService names': get => {
    const { EVENT_GET_ID, EVENT_SET_ID } = get(ProUserInfoService);
    return [EVENT_GET_ID, EVENT_SET_ID];
  },
  'ProUserInfoService.isChannelHTTP': get => get(ProUserInfoService).isChannelHTTP(),
  'ProUserInfoService.get(000001)': get => get(ProUserInfoService).get('000001'),
  'ProUserInfoService.get(000001, true)': get => get(ProUserInfoService).get('000001', true),
  'ProUserInfoService.get(000001, false)': get => get(ProUserInfoService).get('000001', false),
  'ProUserInfoService.get(a/b)': get => get(ProUserInfoService).get('a/b'),
  'ProUserInfoService.get by channel': get => {
    const users = get(ProUserInfoService);
    users.setChannelAsHTTP(false);
    return users.get('000001');
  },
  'ProUserInfoService.removeFromStorage': get => {
    sessionStorage.setItem('ProUser', '{"id":"000001"}');
    get(ProUserInfoService).removeFromStorage();
  },
  'ProUserInfoService.pswRet': get => get(ProUserInfoService).pswRet(),

  'ProUserAccessService.userHasAccess(MATA010)': get =>
    get(ProUserAccessService).userHasAccess('MATA010'),
  'ProUserAccessService.userHasAccess(MATA010, 3)': get =>
    get(ProUserAccessService).userHasAccess('MATA010', 3),
  'ProUserAccessService.aliasHasAccess(SA1)': get =>
    get(ProUserAccessService).aliasHasAccess('SA1'),
  'ProUserAccessService.aliasHasAccess(SA1, 4)': get =>
    get(ProUserAccessService).aliasHasAccess('SA1', 4),

  'ProUserProfileService members': get => {
    const { programName, task, type, isReady } = get(ProUserProfileService);
    return [programName, task, type, isReady];
  },
  ...Object.fromEntries(
    Object.entries({
      create: ({ create }) => create('v'),
      read: ({ read }) => read(),
      "read('d')": ({ read }) => read('d'),
      "read('d', 'text')": ({ read }) => read('d', 'text'),
      update: ({ update }) => update('v'),
      delete: ({ delete: remove }) => remove(),
      deleteThenCreate: ({ deleteThenCreate }) => deleteThenCreate('v'),
      getUrlApi: ({ getUrlApi }) => getUrlApi(),
      getRequisitionBody: ({ getRequisitionBody }) => getRequisitionBody('v'),
    } satisfies Record<string, (profile: ProUserProfileService) => unknown>).flatMap(
      ([name, use]: [string, (profile: ProUserProfileService) => unknown]) =>
        [true, false].map(ready => [
          `ProUserProfileService.${name}${ready ? '' : ' without setProfile'}`,
          (get => {
            const profile = get(ProUserProfileService);
            if (ready) profile.setProfile('MATA010', 'BROWSE', 'VIEW');
            return use(bound(profile));
          }) satisfies Calls[string],
        ]),
    ),
  ),
};

function forgetToken(): void {
  sessionStorage.removeItem('ERPTOKEN');
  sessionStorage.removeItem('TOKEN');
}

function at(url: string): never {
  return { url } as never;
}

/** The service with bound methods, which can be destructured. */
function bound(profile: ProUserProfileService): ProUserProfileService {
  return new Proxy(profile, {
    get: (target, key) => {
      const member: unknown = Reflect.get(target, key);
      return typeof member === 'function' ? member.bind(target) : member;
    },
  });
}
