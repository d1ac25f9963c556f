import {
  ProAppConfigService,
  ProSessionInfoService,
  ProSessionSettingsService,
} from '@totvs/protheus-lib-core';
import { type Calls } from './call';

const getters = [
  'getAppConfig',
  'getAppName',
  'getBranch',
  'getCompany',
  'getDataBase',
  'getErpAppConfig',
  'getErpToken',
  'getIdiom',
  'getLocationPathNameEnvironment',
  'getModule',
  'getRemoteType',
  'getRole',
  'getSessionInfo',
  'getSocketPort',
  'getSystemModule',
  'getTheme',
  'getToken',
  'getUser',
] as const;

/** Configuration, session and its settings. */
export const sessionCalls: Calls = {
  'ProAppConfigService.loadAppConfig': get => get(ProAppConfigService).loadAppConfig(),
  'ProAppConfigService.readyEmitter': get => {
    const config = get(ProAppConfigService);
    setTimeout(() => void config.loadAppConfig());
    return config.readyEmitter;
  },
  'ProAppConfigService.proAppConfig': get => get(ProAppConfigService).proAppConfig,
  'ProAppConfigService.nameApp': get => get(ProAppConfigService).nameApp,
  'ProAppConfigService.serverWithApiUrl': get => get(ProAppConfigService).serverWithApiUrl,
  'ProAppConfigService.productLine': get => get(ProAppConfigService).productLine,
  'ProAppConfigService.isProtheusRender': get => get(ProAppConfigService).isProtheusRender,
  'ProAppConfigService.insideProtheus': get => get(ProAppConfigService).insideProtheus(),
  'ProAppConfigService.callAppClose': get => get(ProAppConfigService).callAppClose(),
  'ProAppConfigService.callAppClose(true)': get => get(ProAppConfigService).callAppClose(true),
  'ProAppConfigService.callAppClose(false)': get => get(ProAppConfigService).callAppClose(false),
  'ProAppConfigService.freeAppConfig': get => {
    const config = get(ProAppConfigService);
    config.freeAppConfig();
    return config.proAppConfig;
  },

  ...Object.fromEntries(
    getters.flatMap((name): [string, Calls[string]][] => [
      [`ProSessionInfoService.${name}`, get => get(ProSessionInfoService)[name]()],
      [
        `ProSessionInfoService.${name} of an empty session`,
        get => {
          sessionStorage.clear();
          localStorage.clear();
          return get(ProSessionInfoService)[name]();
        },
      ],
    ]),
  ),
  'ProSessionInfoService.setSessionInfo': get => get(ProSessionInfoService).setSessionInfo(),
  'ProSessionInfoService.setSessionInfo, then another branch': get => {
    const info = get(ProSessionInfoService);
    info.setSessionInfo();
    sessionStorage.setItem('ProBranch', '{"Code":"99"}');
    return info.getBranch().Code;
  },
  'ProSessionInfoService.setIdiom': get => {
    const info = get(ProSessionInfoService);
    info.setIdiom('en');
    return info.getIdiom();
  },
  'ProSessionInfoService.setErpAppConfig': get => {
    const info = get(ProSessionInfoService);
    info.setErpAppConfig({ api_baseUrl: '/other' });
    return info.getErpAppConfig();
  },
  'ProSessionInfoService.setErpToken': get => {
    const info = get(ProSessionInfoService);
    info.setErpToken({ access_token: 'x' });
    return info.getErpToken();
  },
  'ProSessionInfoService.setTheme': get => {
    const info = get(ProSessionInfoService);
    info.setTheme({ Configuration: 2, Description: 'Sunset' });
    return info.getTheme();
  },

  'ProSessionSettingsService.requestSettingsDefaults': get =>
    get(ProSessionSettingsService).requestSettingsDefaults(),
  'ProSessionSettingsService.saveSettingsDefaults': get =>
    get(ProSessionSettingsService).saveSettingsDefaults({ company_code: 'T1', branch_code: '01' }),
  'ProSessionSettingsService.saveSettingsDefaults refused': get =>
    get(ProSessionSettingsService).saveSettingsDefaults({ company_code: 'refused' }),
  'ProSessionSettingsService.clearSettingsDefaults': get =>
    get(ProSessionSettingsService).clearSettingsDefaults(),
};
