/** A company group, as the endpoint `/api/framework/environment/v1/companies` and the session key `ProCompany` contain it. */
export interface ProCompany {
  Code?: string;
  InternalId?: string;
  CorporateName?: string;
  Layout?: string;
  CompanyLength?: string;
  FirstBranchCode?: string;
  FirstBranchDescription?: string;
}

/** A page of company groups. */
export interface ProCompanyList {
  hasNext: boolean;
  items: ProCompany[];
}
