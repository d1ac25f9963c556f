import {
  ProBranchLookupService,
  ProBranchService,
  ProCompanyLookupService,
  ProCompanyService,
  ProRoleLookupService,
} from '@totvs/protheus-lib-core';
import { type Calls } from './call';
import { params } from './lookup-params';

/** Company group, branch and role. */
export const tenantCalls: Calls = {
  'ProCompanyService names': get => {
    const { EVENT_GET_LIST_ID, EVENT_GET_ONE_ID, EVENT_SET_LIST_ID, EVENT_SET_ONE_ID } =
      get(ProCompanyService);
    return [EVENT_GET_LIST_ID, EVENT_GET_ONE_ID, EVENT_SET_LIST_ID, EVENT_SET_ONE_ID];
  },
  'ProCompanyService.isChannelHTTP': get => get(ProCompanyService).isChannelHTTP(),
  'ProCompanyService.getListOfCompanies': get => get(ProCompanyService).getListOfCompanies(),
  'ProCompanyService.getListOfCompanies(Teste, 2, 5)': get =>
    get(ProCompanyService).getListOfCompanies('Teste', 2, 5),
  'ProCompanyService.getListOfCompanies by channel': get => {
    const companies = get(ProCompanyService);
    companies.setChannelAsHTTP(false);
    return companies.getListOfCompanies();
  },
  'ProCompanyService.getListOfCompanies(Teste, 2, 5) by channel': get => {
    const companies = get(ProCompanyService);
    companies.setChannelAsHTTP(false);
    return companies.getListOfCompanies('Teste', 2, 5);
  },
  'ProCompanyService.getUserCompanies': get => get(ProCompanyService).getUserCompanies(),
  'ProCompanyService.getUserCompanies(Teste, 2, 5)': get =>
    get(ProCompanyService).getUserCompanies('Teste', 2, 5),
  'ProCompanyService.getCompany(T1)': get => get(ProCompanyService).getCompany('T1'),
  'ProCompanyService.getCompany(T/1)': get => get(ProCompanyService).getCompany('T/1'),
  'ProCompanyService.getCompany(T1) by channel': get => {
    const companies = get(ProCompanyService);
    companies.setChannelAsHTTP(false);
    return companies.getCompany('T1');
  },
  'ProCompanyService.company': get => get(ProCompanyService).company,
  'ProCompanyService.company =': get => {
    const companies = get(ProCompanyService);
    companies.company = { Code: 'T2', CorporateName: 'Grupo 2' };
    return companies.company;
  },

  'ProBranchService names': get => {
    const { EVENT_GET_LIST_ID, EVENT_GET_ONE_ID, EVENT_SET_LIST_ID, EVENT_SET_ONE_ID } =
      get(ProBranchService);
    return [EVENT_GET_LIST_ID, EVENT_GET_ONE_ID, EVENT_SET_LIST_ID, EVENT_SET_ONE_ID];
  },
  'ProBranchService.isChannelHTTP': get => get(ProBranchService).isChannelHTTP(),
  'ProBranchService.getListOfBranches': get => get(ProBranchService).getListOfBranches(),
  'ProBranchService.getListOfBranches(MG, 2, 5)': get =>
    get(ProBranchService).getListOfBranches('MG', 2, 5),
  'ProBranchService.getListOfBranches by channel': get => {
    const branches = get(ProBranchService);
    branches.setChannelAsHTTP(false);
    return branches.getListOfBranches();
  },
  'ProBranchService.getUserBranches': get => get(ProBranchService).getUserBranches(),
  'ProBranchService.getUserBranches(MG, 2, 5)': get =>
    get(ProBranchService).getUserBranches('MG', 2, 5),
  'ProBranchService.getBranch(D MG 01 )': get => get(ProBranchService).getBranch('D MG 01 '),
  'ProBranchService.getBranch(01, T2)': get => get(ProBranchService).getBranch('01', 'T2'),
  'ProBranchService.getBranch(01, T2) by channel': get => {
    const branches = get(ProBranchService);
    branches.setChannelAsHTTP(false);
    return branches.getBranch('01', 'T2');
  },
  'ProBranchService.getBranch(99) by channel, refused': get => {
    const branches = get(ProBranchService);
    branches.setChannelAsHTTP(false);
    return branches.getBranch('99');
  },
  'ProBranchService.branch': get => get(ProBranchService).branch,
  'ProBranchService.branch =': get => {
    const branches = get(ProBranchService);
    branches.branch = { Code: 'M SP 01 ', EnterpriseGroup: 'T1', Description: 'São Paulo' };
    return branches.branch;
  },

  'ProCompanyLookupService.getFilteredItems': get =>
    get(ProCompanyLookupService).getFilteredItems(params('Teste')),
  'ProCompanyLookupService.getObjectByValue': get =>
    get(ProCompanyLookupService).getObjectByValue('T1'),
  'ProCompanyLookupService.setCompany': get =>
    get(ProCompanyLookupService).setCompany({ Code: 'T2', CorporateName: 'Grupo 2' }),
  'ProCompanyLookupService.isChannelHTTP': get => get(ProCompanyLookupService).isChannelHTTP(),
  'ProCompanyLookupService.getFilteredItems by channel': get => {
    const lookup = get(ProCompanyLookupService);
    lookup.setChannelAsHTTP(false);
    return lookup.getFilteredItems(params('Teste'));
  },
  'ProBranchLookupService.getFilteredItems': get =>
    get(ProBranchLookupService).getFilteredItems(params('MG')),
  'ProBranchLookupService.getObjectByValue': get =>
    get(ProBranchLookupService).getObjectByValue('01'),
  'ProBranchLookupService.setBranch': get =>
    get(ProBranchLookupService).setBranch({ Code: '02', Description: 'Dois' }),
  'ProBranchLookupService.isChannelHTTP': get => get(ProBranchLookupService).isChannelHTTP(),
  'ProBranchLookupService.getFilteredItems by channel': get => {
    const lookup = get(ProBranchLookupService);
    lookup.setChannelAsHTTP(false);
    return lookup.getFilteredItems(params('MG'));
  },
  'ProRoleLookupService.getFilteredItems': get =>
    get(ProRoleLookupService).getFilteredItems(params('')),
  'ProRoleLookupService.getFilteredItems of page 1': get =>
    get(ProRoleLookupService).getFilteredItems({ ...params(''), page: 1 }),
  'ProRoleLookupService.getFilteredItems(comp)': get =>
    get(ProRoleLookupService).getFilteredItems(params('comp')),
  'ProRoleLookupService.getObjectByValue': get =>
    get(ProRoleLookupService).getObjectByValue('000001'),
  'ProRoleLookupService.setRole': get =>
    get(ProRoleLookupService).setRole({ Code: '000002', Description: 'Vendedor' }),
};
