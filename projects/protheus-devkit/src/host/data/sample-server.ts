import { type Branch, sampleBranches } from './branches.js';
import { type Company, companySeeds } from './companies.js';
import { type Product, sampleProducts } from './products.js';
import { SAMPLE_PASSWORD, sampleUsers, type SampleUser } from './users.js';

/** The data behind the REST answers: made at start, changed by requests, gone at the end. */
export class SampleServer {
  readonly companies: Company[];
  readonly users: SampleUser[] = sampleUsers();
  /** Values of profiles by user, program, task and type. */
  readonly profiles = new Map<string, string>();
  /** What users saved of their session settings, by their id. */
  readonly sessionDefaults = new Map<string, object>();
  private readonly branchesOf = new Map<string, Branch[]>();
  private readonly productsOf = new Map<string, Product[]>();

  /** @param branchCount how many branches the first company group has */
  constructor(branchCount = 45) {
    this.companies = companySeeds.map(([code, name, count], position): Company => {
      const branches = sampleBranches(code, name, position, position === 0 ? branchCount : count);
      this.branchesOf.set(code, branches);
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

  /** The branches of one company group, or of all. */
  branches(company?: string): readonly Branch[] {
    return company === undefined
      ? [...this.branchesOf.values()].flat()
      : (this.branchesOf.get(company) ?? []);
  }

  company(code: string): Company | undefined {
    return this.companies.find(company => company.Code === code.trim());
  }

  /** A branch by its code; whoever lost the trailing blanks still finds it. */
  branch(company: string, code: string): Branch | undefined {
    return this.branches(company.trim()).find(branch => branch.Code.trimEnd() === code.trimEnd());
  }

  user(id: string): SampleUser | undefined {
    return this.users.find(user => user.id === id);
  }

  userByName(name: string): SampleUser | undefined {
    return this.users.find(user => user.userName === name.toLowerCase());
  }

  /** The user who may sign in with this name and password. */
  signIn(name: string, password: string): SampleUser | undefined {
    const user = this.userByName(name);
    return user?.active && password === SAMPLE_PASSWORD ? user : undefined;
  }

  /** The products of a branch; a list to change in place. */
  products(company: string, branch: string): Product[] {
    const key = `${company}|${branch.trimEnd()}`;
    let products = this.productsOf.get(key);
    if (!products) this.productsOf.set(key, (products = sampleProducts(company, branch)));
    return products;
  }
}
