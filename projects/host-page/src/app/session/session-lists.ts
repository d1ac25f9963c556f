import { inject, Injectable } from '@angular/core';
import { HostApi } from '../host/host-api';
import { type RestItem, type RestOptionSource } from './rest-options';

interface RestList {
  readonly items: readonly RestItem[];
}

const FRAMEWORK = '/api/framework/v1';
const ENVIRONMENT = '/api/framework/environment/v1';

/** The companies, branches, users and modules of the server behind the host. */
@Injectable({ providedIn: 'root' })
export class SessionLists {
  readonly #api = inject(HostApi);

  readonly companies: RestOptionSource = {
    list: (search, page, pageSize) =>
      this.#list(`${ENVIRONMENT}/companies`, page, pageSize, { CorporateName: search }),
    byCode: code => this.#api.rest(`${ENVIRONMENT}/companies/${encodeURIComponent(code)}`),
    value: item => item['Code'] ?? '',
    label: item => `${item['Code']} – ${item['CorporateName']}`,
  };

  readonly users: RestOptionSource = {
    // The users resource cannot search by a part of the name.
    list: async (search, page) => {
      if (page > 1) return [];
      const all = await this.#list(`${FRAMEWORK}/users`, 1, 200, {});
      return all.filter(user =>
        this.users.label(user).toLowerCase().includes(search.toLowerCase()),
      );
    },
    byCode: id => this.#api.rest(`${FRAMEWORK}/users/${encodeURIComponent(id)}`),
    value: item => item['id'] ?? '',
    label: item => `${item['userName']} – ${item['displayName']}`,
  };

  readonly modules: RestOptionSource = {
    list: async (search, page) => {
      if (page > 1) return [];
      const all = await this.#list(`${FRAMEWORK}/systemModules`, 1, 200, {});
      const searchText = search.toLowerCase();
      return all.filter(module => this.modules.label(module).toLowerCase().includes(searchText));
    },
    byCode: async code => {
      const all = await this.#list(`${FRAMEWORK}/systemModules`, 1, 200, {});
      return all.find(item => this.modules.value(item) === code);
    },
    value: item => (item['name'] ?? '').replace(/^SIGA/, ''),
    label: item => `${this.modules.value(item)} – ${item['description']}`,
  };

  /** The branches of a company group. */
  branchesOf(company: string): RestOptionSource {
    const source: RestOptionSource = {
      list: (search, page, pageSize) =>
        this.#list(`${ENVIRONMENT}/branches`, page, pageSize, {
          EnterpriseGroup: company,
          Description: search,
        }),
      byCode: code =>
        this.#api.rest(`${ENVIRONMENT}/branches/${encodeURIComponent(`${company}|${code}`)}`),
      value: item => item['Code'] ?? '',
      label: item => `${(item['Code'] ?? '').trim()} – ${item['Description']}`,
    };
    return source;
  }

  /** The branch to choose with a company group. */
  async firstBranchOf(company: string): Promise<string | undefined> {
    const branches = this.branchesOf(company);
    const [first] = await branches.list('', 1, 1);
    return first && branches.value(first);
  }

  async #list(
    path: string,
    page: number,
    pageSize: number,
    query: Readonly<Record<string, string>>,
  ): Promise<readonly RestItem[]> {
    const filters = Object.entries(query).filter(([, value]) => value);
    const parameters = { page: String(page), pageSize: String(pageSize) };
    const { items } = await this.#api.rest<RestList>(path, {
      ...parameters,
      ...Object.fromEntries(filters),
    });
    return items;
  }
}
