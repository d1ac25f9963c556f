import { type SampleBranch, sampleBranches } from './branches.js';
import { type SampleCompany } from './companies.js';
import { type SystemModule } from './modules.js';
import { type SampleUser } from './users.js';

/** A company group of `protheus.host.ts`. */
export interface HostCompany {
  /** The code, of any length. */
  readonly code: string;
  readonly name: string;
  /** Company, unit and branch in the code of a branch: `EEUUFFFF` by default. */
  readonly layout?: string;
}

/** A branch of `protheus.host.ts`. */
export interface HostBranch {
  /** The code of its company group. */
  readonly company: string;
  /** The code with its trailing blanks: they are part of it. */
  readonly code: string;
  readonly name: string;
  /** The CNPJ, digits only. */
  readonly cnpj?: string;
  readonly city?: string;
  /** The state, two letters. */
  readonly state?: string;
}

/** A user of `protheus.host.ts`. */
export interface HostUser {
  /** Six digits. */
  readonly id: string;
  /** The name to sign in with. */
  readonly name: string;
  readonly displayName?: string;
  readonly email?: string;
  /** `true` by default. */
  readonly active?: boolean;
}

/** A module of `protheus.host.ts`. */
export interface HostModule {
  /** The number: `5`. */
  readonly id: number;
  /** The letters: `FAT`. */
  readonly name: string;
  readonly description: string;
}

/** The developer's own data, in place of the sample's. */
export interface HostData {
  readonly companies?: readonly HostCompany[];
  readonly branches?: readonly HostBranch[];
  readonly users?: readonly HostUser[];
  readonly modules?: readonly HostModule[];
}

/** Own data in the shapes of the REST server. What is not the developer's own is absent. */
export interface OwnData {
  readonly companies?: SampleCompany[];
  readonly branches?: ReadonlyMap<string, readonly SampleBranch[]>;
  readonly users?: SampleUser[];
  readonly modules?: readonly SystemModule[];
}

/** The layout of `EEUUFFFF`: the most frequent one of a code of eight characters. */
const LAYOUT = 'EEUUFFFF';

/** Makes the records of the REST server from the developer's data. */
export function ownDataOf({ companies, branches, users, modules }: HostData): OwnData {
  return {
    ...((companies || branches) && ownCompanies(companies, branches)),
    ...(users && { users: users.map(userOf) }),
    ...(modules && { modules: modules.map(moduleOf) }),
  };
}

function ownCompanies(
  companies: readonly HostCompany[] | undefined,
  branches: readonly HostBranch[] = [],
): Pick<OwnData, 'companies' | 'branches'> {
  // Without a list of company groups, they are those that the branches name.
  const groups: readonly HostCompany[] =
    companies ??
    [...new Set(branches.map(({ company }) => company))].map(code => ({ code, name: code }));
  const byCompany = new Map<string, readonly SampleBranch[]>();
  const records = groups.map((company, position): SampleCompany => {
    const { code, name, layout = LAYOUT } = company;
    const own = branches.filter(branch => branch.company.trim() === code.trim());
    const listed =
      own.length > 0
        ? own.map((branch, index) => branchOf(branch, company, position, index))
        : [branchOf(onlyBranch(company, layout), company, position, 0)];
    byCompany.set(code, listed);
    return {
      Code: code,
      InternalId: code,
      CorporateName: name,
      Layout: layout,
      CompanyLength: String(code.length),
      FirstBranchCode: listed[0]?.Code ?? '',
      FirstBranchDescription: listed[0]?.Description ?? '',
    };
  });
  return { companies: records, branches: byCompany };
}

/** The branch of a company group that has none of its own. */
function onlyBranch({ code }: HostCompany, layout: string): HostBranch {
  return { company: code, code: '01'.padEnd(layout.length), name: 'Matriz' };
}

/** A branch: what the developer wrote, the rest as in the sample. */
function branchOf(
  { company, code, name, cnpj, city, state }: HostBranch,
  group: HostCompany,
  position: number,
  index: number,
): SampleBranch {
  const [sample] = sampleBranches(company, group.name, position, index + 1).slice(-1);
  return {
    ...(sample as SampleBranch),
    Code: code,
    Description: name,
    Title: name,
    CommercialName: group.name,
    ...(cnpj !== undefined && { Cgc: cnpj }),
    ...(city !== undefined && { City: city }),
    ...(state !== undefined && { State: state }),
  };
}

function userOf({ id, name, displayName = name, email, active = true }: HostUser): SampleUser {
  return {
    id,
    userName: name.toLowerCase(),
    displayName,
    email: email ?? `${name.toLowerCase()}@exemplo.com.br`,
    title: '',
    department: '',
    active,
  };
}

function moduleOf({ id, name, description }: HostModule): SystemModule {
  return { id: String(id), name: `SIGA${name.replace(/^SIGA/i, '').toUpperCase()}`, description };
}
