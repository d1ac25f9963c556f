// Compares the typings of protheus-lib-core 19.0.3 with those of compat, name by name and member by
// member. The compiler is the test; nothing runs (`npm run test:types`).
import type * as published from '@totvs/protheus-lib-core';
import type * as compat from 'ngx-protheus/compat';
import { type Exception } from './exceptions';
import { type DataMisfits, type Misfits, type Same } from './members';

type Compat = typeof compat;
type Published = typeof published;

function expectTrue<T extends true>(): T | void {
  return undefined;
}

// Every name that exists at run time is exported.
expectTrue<Same<Exclude<keyof Published, keyof Compat>, never>>();

type Common = keyof Published & keyof Compat & string;

type Class = abstract new (...dependencies: never) => unknown;

/**
 * Instances and static members of all classes: services, guards, resolvers, interceptors, modules.
 */
type ClassMisfits = {
  [N in Common]: Published[N] extends Class
    ? Compat[N] extends Class
      ? | Misfits<N, InstanceType<Compat[N]>, Members<N>>
        | Misfits<N, Omit<Compat[N], Angular>, Omit<Published[N], Angular>>
      : N
    : never;
}[Common];

/**
 * The inputs and outputs of the pages. Applications only bind to them; the rest of the class is not
 * part of the contract.
 */
interface Bindings {
  ProHomeComponent: never;
  ProLoginComponent: 'nextRoute';
  ProPageBackgroundComponent:
    | 'background'
    | 'hideLogo'
    | 'highlightInfo'
    | 'logo'
    | 'secondaryLogo'
    | 'selectedLanguage'
    | 'showSelectLanguage';
  ProSessionSettingsComponent: 'background' | 'environment' | 'hideLogo' | 'highlightInfo';
}

/** The members of a published class that compat must have. */
type Members<N extends Common> = N extends keyof Bindings
  ? Pick<InstanceType<Published[N]>, Bindings[N] & keyof InstanceType<Published[N]>>
  : Published[N] extends Class
    ? InstanceType<Published[N]>
    : never;

/** The static members that Angular's compiler and JavaScript add to every class. */
type Angular = 'prototype' | `ɵ${string}`;

type Functions = { [N in Common as Published[N] extends Class ? never : N]: Published[N] };

/** The types, which `keyof` does not include; a missing name does not compile. */
type TypeMisfits =
  | DataMisfits<'Email', compat.Email, published.Email>
  | DataMisfits<'Meta', compat.Meta, published.Meta>
  | DataMisfits<'Name', compat.Name, published.Name>
  | DataMisfits<'ProAccessToken', compat.ProAccessToken, published.ProAccessToken>
  | DataMisfits<'ProAppConfig', compat.ProAppConfig, published.ProAppConfig>
  | DataMisfits<'ProAuthToken', compat.ProAuthToken, published.ProAuthToken>
  | DataMisfits<'ProBranch', compat.ProBranch, published.ProBranch>
  | DataMisfits<'ProBranchList', compat.ProBranchList, published.ProBranchList>
  | DataMisfits<'ProCompany', compat.ProCompany, published.ProCompany>
  | DataMisfits<'ProCompanyList', compat.ProCompanyList, published.ProCompanyList>
  | DataMisfits<'ProJsToAdvpl', compat.ProJsToAdvpl, published.ProJsToAdvpl>
  | DataMisfits<'ProSessionSettings', compat.ProSessionSettings, published.ProSessionSettings>
  | DataMisfits<'ProSystemModules', compat.ProSystemModules, published.ProSystemModules>
  | DataMisfits<'ProSystemModulesList', compat.ProSystemModulesList, published.ProSystemModulesList>
  | DataMisfits<'ProThreadInfo', compat.ProThreadInfo, published.ProThreadInfo>
  | DataMisfits<'ProUser', compat.ProUser, published.ProUser>
  | DataMisfits<
      'ProUserAccessInterface',
      compat.ProUserAccessInterface,
      published.ProUserAccessInterface
    >
  | DataMisfits<'ProUserInfo', compat.ProUserInfo, published.ProUserInfo>
  | DataMisfits<'ProUserList', compat.ProUserList, published.ProUserList>
  | DataMisfits<
      'ProUserPswretInterface',
      compat.ProUserPswretInterface,
      published.ProUserPswretInterface
    >
  | DataMisfits<
      'ProAdapterListInterface',
      compat.ProAdapterListInterface,
      published.ProAdapterListInterface
    >
  | DataMisfits<
      'ProAdapterQueryInterface',
      compat.ProAdapterQueryInterface,
      published.ProAdapterQueryInterface
    >
  | DataMisfits<'ProAdapterBaseV2', compat.ProAdapterBaseV2<Date>, published.ProAdapterBaseV2<Date>>
  // An alias of `any`, wrapped so that it has a member to compare.
  | DataMisfits<'ProI18N', { value: compat.ProI18N }, { value: published.ProI18N }>;

expectTrue<
  Same<
    ClassMisfits | Misfits<'', Pick<Compat, keyof Functions>, Functions> | TypeMisfits,
    Exception
  >
>();

// Classes that applications instantiate themselves.
type Instance = ReturnType<() => InstanceType<Compat['ProJsToAdvplService']>>;
expectTrue<[] extends ConstructorParameters<Compat['ProJsToAdvplService']> ? true : false>();
expectTrue<Instance extends object ? true : false>();
