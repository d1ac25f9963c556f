import {
  ProAdapterBaseV2Service,
  ProBrandService,
  ProDateService,
  ProGenericAdapterService,
  ProI18nService,
  ProLanguageService,
  ProSystemModuleLookupService,
  ProSystemModuleService,
  ProTranslateStringService,
} from '@totvs/protheus-lib-core';
import { type Calls } from './call';
import { params } from './lookup-params';

/** Modules, lists, languages, texts, brand and dates. */
export const systemCalls: Calls = {
  'ProSystemModuleService names': get => {
    const { EVENT_GET_LIST, EVENT_GET_ONE, EVENT_SET_LIST, EVENT_SET_ONE } =
      get(ProSystemModuleService);
    return [EVENT_GET_LIST, EVENT_GET_ONE, EVENT_SET_LIST, EVENT_SET_ONE];
  },
  'ProSystemModuleService.isChannelHTTP': get => get(ProSystemModuleService).isChannelHTTP(),
  'ProSystemModuleService.getListOfSystemModules': get =>
    get(ProSystemModuleService).getListOfSystemModules(),
  'ProSystemModuleService.getListOfSystemModules(Fat, 2, 5)': get =>
    get(ProSystemModuleService).getListOfSystemModules('Fat', 2, 5),
  'ProSystemModuleService.getListOfSystemModules by channel': get => {
    const modules = get(ProSystemModuleService);
    modules.setChannelAsHTTP(false);
    return modules.getListOfSystemModules('Fat', 2, 5);
  },
  'ProSystemModuleService.getSystemModule(5)': get =>
    get(ProSystemModuleService).getSystemModule('5'),
  'ProSystemModuleService.getSystemModule(5) by channel': get => {
    const modules = get(ProSystemModuleService);
    modules.setChannelAsHTTP(false);
    return modules.getSystemModule('5');
  },
  'ProSystemModuleService.systemModule': get => get(ProSystemModuleService).systemModule,
  'ProSystemModuleService.systemModule =': get => {
    const modules = get(ProSystemModuleService);
    modules.systemModule = { id: '5', name: 'SIGAFAT', description: 'Faturamento' };
    return modules.systemModule;
  },
  'ProSystemModuleLookupService.getFilteredItems': get =>
    get(ProSystemModuleLookupService).getFilteredItems(params('Fat')),
  'ProSystemModuleLookupService.getObjectByValue': get =>
    get(ProSystemModuleLookupService).getObjectByValue('5'),
  'ProSystemModuleLookupService.setSystemModule': get =>
    get(ProSystemModuleLookupService).setSystemModule({ id: '5', name: 'SIGAFAT' }),
  'ProSystemModuleLookupService.isChannelHTTP': get =>
    get(ProSystemModuleLookupService).isChannelHTTP(),
  'ProSystemModuleLookupService.getFilteredItems by channel': get => {
    const lookup = get(ProSystemModuleLookupService);
    lookup.setChannelAsHTTP(false);
    return lookup.getFilteredItems(params('Fat'));
  },

  'ProAdapterBaseV2Service.getHttpParams': get =>
    get(ProAdapterBaseV2Service).getHttpParams().toString(),
  'ProAdapterBaseV2Service.getHttpParams(3, 7, f, a, -a)': get =>
    get(ProAdapterBaseV2Service).getHttpParams(3, 7, "A1_NOME eq 'X'", 'a,b', '-a').toString(),
  'ProGenericAdapterService.list': get => get(ProGenericAdapterService).list({ alias: 'SA1' }),
  'ProGenericAdapterService.list with everything': get =>
    get(ProGenericAdapterService).list({
      alias: 'SA1',
      filialFilter: false,
      deletedFilter: true,
      page: 2,
      pageSize: 5,
      filter: "A1_COD = '01'",
      fields: 'A1_COD,A1_NOME',
      order: 'A1_COD',
      quickSearch: 'abc',
      further: 'x',
    }),
  'ProGenericAdapterService.query': get =>
    get(ProGenericAdapterService).query({ tables: 'SA1,SA2', where: 'A1_COD = A2_COD' }),
  'ProGenericAdapterService.query with everything': get =>
    get(ProGenericAdapterService).query({
      tables: 'SA1',
      where: '1=1',
      fromQry: 'SA1990 SA1',
      filialFilter: true,
      deletedFilter: false,
      page: 1,
      pageSize: 10,
      filter: '',
      fields: 'A1_COD',
      order: '',
      quickSearch: '',
    }),

  'ProBrandService.getERPBrand': get => get(ProBrandService).getERPBrand(),
  'ProBrandService.isChannelHTTP': get => get(ProBrandService).isChannelHTTP(),
  'ProBrandService.getERPBrand by channel': get => {
    const brand = get(ProBrandService);
    brand.setChannelAsHTTP(false);
    return brand.getERPBrand();
  },
  'ProLanguageService.getListOfLanguages': get => get(ProLanguageService).getListOfLanguages(),
  'ProLanguageService.isChannelHTTP': get => get(ProLanguageService).isChannelHTTP(),
  'ProLanguageService.getListOfLanguages by channel': get => {
    const languages = get(ProLanguageService);
    languages.setChannelAsHTTP(false);
    return languages.getListOfLanguages();
  },
  'ProTranslateStringService.getStrList': get =>
    get(ProTranslateStringService).getStrList('mata010'),
  'ProTranslateStringService.isChannelHTTP': get => get(ProTranslateStringService).isChannelHTTP(),
  'ProTranslateStringService.getStrList by channel': get => {
    const texts = get(ProTranslateStringService);
    texts.setChannelAsHTTP(false);
    return texts.getStrList('mata010');
  },
  'ProDateService names': get => {
    const { EVENT_GET_FORMAT, EVENT_SET_FORMAT } = get(ProDateService);
    return [EVENT_GET_FORMAT, EVENT_SET_FORMAT];
  },
  'ProDateService.getDateFormat': get => get(ProDateService).getDateFormat(),
  'ProDateService.getDateFormat(en)': get => get(ProDateService).getDateFormat('en'),

  ...Object.fromEntries(
    [
      ['Pedido #1[numero]# de #2[cliente]#', ['000001', 'Ana']],
      ['#1 #2', ['a', 'b']],
      ['#1[a]# #2[b]#', ['only one']],
      ['#1[a]# #1[a]#', ['x']],
      ['nothing', ['x']],
      ['#1[a]#', [5]],
      ['#1[a]#', undefined],
      ['#11[a]#', 'abcdefghijk'.split('')],
    ].map(([text, values]) => [
      `ProI18nService.getTranslateTokenString(${text}, ${JSON.stringify(values)})`,
      () => ProI18nService.getTranslateTokenString(text as string, values as unknown[] | undefined),
    ]),
  ),
};
