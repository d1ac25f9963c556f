// Everything that an application of protheus-lib-core 19.0.3 compiles against, compared with ours
// name by name and member by member. Nothing runs: the compiler is the test (`npm run test:types`).
import type * as published from '@totvs/protheus-lib-core';
import type * as ours from 'ngx-protheus/compat';
import { type Exception } from './exceptions';
import { type DataMisfits, type Misfits, type Same } from './members';
import { type Pending } from './pending';

type Ours = typeof ours;
type Published = typeof published;

const expectTrue = <T extends true>(): T | void => undefined;

// Every name that exists at run time is there, or waits for PO UI.
expectTrue<Same<Exclude<keyof Published, keyof Ours>, Pending>>();

type Common = keyof Published & keyof Ours & string;

type Class = abstract new (...dependencies: never) => unknown;

/** Instances and static members of all classes: services, guards, resolvers, interceptors, modules. */
type ClassMisfits = {
  [N in Common]: Published[N] extends Class
    ? Ours[N] extends Class
      ? | Misfits<N, InstanceType<Ours[N]>, Members<N>>
        | Misfits<N, Omit<Ours[N], Angular>, Omit<Published[N], Angular>>
      : N
    : never;
}[Common];

/**
 * The inputs and outputs of the pages. Applications place a page and bind to it; the rest of its class
 * is nobody else's business.
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

/** The members of a published class that ours has to have. */
type Members<N extends Common> = N extends keyof Bindings
  ? Pick<InstanceType<Published[N]>, Bindings[N] & keyof InstanceType<Published[N]>>
  : Published[N] extends Class
    ? InstanceType<Published[N]>
    : never;

/** What Angular's compiler adds, and what JavaScript gives to every class. */
type Angular = 'prototype' | `ɵ${string}`;

type Functions = { [N in Common as Published[N] extends Class ? never : N]: Published[N] };

/** The types, which `keyof` does not see; a missing name does not compile. */
type TypeMisfits =
  | DataMisfits<'Email', ours.Email, published.Email>
  | DataMisfits<'Meta', ours.Meta, published.Meta>
  | DataMisfits<'Name', ours.Name, published.Name>
  | DataMisfits<'ProAccessToken', ours.ProAccessToken, published.ProAccessToken>
  | DataMisfits<'ProAppConfig', ours.ProAppConfig, published.ProAppConfig>
  | DataMisfits<'ProAuthToken', ours.ProAuthToken, published.ProAuthToken>
  | DataMisfits<'ProBranch', ours.ProBranch, published.ProBranch>
  | DataMisfits<'ProBranchList', ours.ProBranchList, published.ProBranchList>
  | DataMisfits<'ProCompany', ours.ProCompany, published.ProCompany>
  | DataMisfits<'ProCompanyList', ours.ProCompanyList, published.ProCompanyList>
  | DataMisfits<'ProJsToAdvpl', ours.ProJsToAdvpl, published.ProJsToAdvpl>
  | DataMisfits<'ProSessionSettings', ours.ProSessionSettings, published.ProSessionSettings>
  | DataMisfits<'ProSystemModules', ours.ProSystemModules, published.ProSystemModules>
  | DataMisfits<'ProSystemModulesList', ours.ProSystemModulesList, published.ProSystemModulesList>
  | DataMisfits<'ProThreadInfo', ours.ProThreadInfo, published.ProThreadInfo>
  | DataMisfits<'ProUser', ours.ProUser, published.ProUser>
  | DataMisfits<
      'ProUserAccessInterface',
      ours.ProUserAccessInterface,
      published.ProUserAccessInterface
    >
  | DataMisfits<'ProUserInfo', ours.ProUserInfo, published.ProUserInfo>
  | DataMisfits<'ProUserList', ours.ProUserList, published.ProUserList>
  | DataMisfits<
      'ProUserPswretInterface',
      ours.ProUserPswretInterface,
      published.ProUserPswretInterface
    >
  | DataMisfits<
      'ProAdapterListInterface',
      ours.ProAdapterListInterface,
      published.ProAdapterListInterface
    >
  | DataMisfits<
      'ProAdapterQueryInterface',
      ours.ProAdapterQueryInterface,
      published.ProAdapterQueryInterface
    >
  | DataMisfits<'ProAdapterBaseV2', ours.ProAdapterBaseV2<Date>, published.ProAdapterBaseV2<Date>>
  // An alias of `any`, wrapped so that it has a member to compare.
  | DataMisfits<'ProI18N', { value: ours.ProI18N }, { value: published.ProI18N }>;

expectTrue<
  Same<ClassMisfits | Misfits<'', Pick<Ours, keyof Functions>, Functions> | TypeMisfits, Exception>
>();

// Classes that applications construct by hand.
type Made = ReturnType<() => InstanceType<Ours['ProJsToAdvplService']>>;
expectTrue<[] extends ConstructorParameters<Ours['ProJsToAdvplService']> ? true : false>();
expectTrue<Made extends object ? true : false>();
