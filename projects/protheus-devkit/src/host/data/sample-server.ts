import { type SampleBranch, sampleBranches } from './branches.js';
import { companySeeds, type SampleCompany } from './companies.js';
import { type SystemModule, systemModules } from './modules.js';
import { type OwnData } from './own-data.js';
import { type SampleProduct, sampleProducts } from './products.js';
import { SAMPLE_PASSWORD, type SampleUser, sampleUsers } from './users.js';

/**
 * The data of the REST server: created at start, changed by requests, discarded at the end. The
 * developer's own company groups, branches, users and modules take the place of the sample's.
 */
export class SampleServer {
  /** Values of profiles by user, program, task and type. */
  readonly profiles = new Map<string, string>();
  /** The session settings that users saved, by user id. */
  readonly sessionDefaults = new Map<string, object>();
  readonly #companies: SampleCompany[];
  readonly #users: SampleUser[] = sampleUsers();
  readonly #branchesOf = new Map<string, SampleBranch[]>();
  readonly #productsOf = new Map<string, SampleProduct[]>();

  readonly #password: string;
  readonly #own: () => OwnData;

  /**
   * @param branchCount the number of branches of the first company group
   * @param password the password of every user
   * @param own the developer's own data as they are now
   */
  constructor(
    branchCount = 45,
    password = SAMPLE_PASSWORD,
    own: () => OwnData = (): OwnData => ({}),
  ) {
    this.#password = password;
    this.#own = own;
    this.#companies = companySeeds.map(([code, name, count], position): SampleCompany => {
      const branches = sampleBranches(code, name, position, position === 0 ? branchCount : count);
      this.#branchesOf.set(code, branches);
      return {
        Code: code,
        InternalId: code,
        CorporateName: name,
        Layout: 'EEUUFFFF',
        CompanyLength: '2',
        FirstBranchCode: branches[0].Code,
        FirstBranchDescription: branches[0].Description,
      };
    });
  }

  get companies(): readonly SampleCompany[] {
    return this.#own().companies ?? this.#companies;
  }

  get users(): readonly SampleUser[] {
    return this.#own().users ?? this.#users;
  }

  get modules(): readonly SystemModule[] {
    return this.#own().modules ?? systemModules;
  }

  /** The branches of one company group, or of all. */
  branches(company?: string): readonly SampleBranch[] {
    const all = this.#own().branches ?? this.#branchesOf;
    return company === undefined ? [...all.values()].flat() : (all.get(company) ?? []);
  }

  company(code: string): SampleCompany | undefined {
    return this.companies.find(company => company.Code.trim() === code.trim());
  }

  /** A branch by its code, with or without the trailing blanks. */
  branch(company: string, code: string): SampleBranch | undefined {
    const group = this.company(company)?.Code ?? company;
    return this.branches(group).find(branch => branch.Code.trimEnd() === code.trimEnd());
  }

  user(id: string): SampleUser | undefined {
    return this.users.find(user => user.id === id);
  }

  userByName(name: string): SampleUser | undefined {
    return this.users.find(user => user.userName === name.toLowerCase());
  }

  /** The user with this name and password. @returns `undefined` when they cannot sign in */
  signIn(name: string, password: string): SampleUser | undefined {
    const user = this.userByName(name);
    return user?.active && password === this.#password ? user : undefined;
  }

  /** The products of a branch. The list may be changed in place. */
  products(company: string, branch: string): SampleProduct[] {
    const key = `${company}|${branch.trimEnd()}`;
    let products = this.#productsOf.get(key);
    if (!products) this.#productsOf.set(key, (products = sampleProducts(company, branch)));
    return products;
  }
}
