/** A branch. `Code` keeps its trailing blanks: they are part of the tenant. */
export interface ProBranch {
  BillingState?: string;
  BillingAddress?: string;
  Street?: string;
  ZipCode?: string;
  CompanyCode?: string;
  Phone?: string;
  BillingCity?: string;
  CityCode?: string;
  BillingZipCode?: string;
  EnterpriseGroup?: string;
  Cgc?: string;
  Complement?: string;
  NatureCode?: string;
  SubscriptionType?: string;
  StateRegistration?: string;
  Suframa?: string;
  BillingComplement?: string;
  NIRE?: string;
  DTRE?: string;
  ParentCode?: string;
  Code?: string;
  Title?: string;
  UnitOfBusiness?: string;
  State?: string;
  Neighborhood?: string;
  BillingNeighborhood?: string;
  City?: string;
  CNAECode?: string;
  Description?: string;
  CommercialName?: string;
}

/** A page of branches. */
export interface ProBranchList {
  items?: ProBranch[];
  hasNext?: boolean;
}
