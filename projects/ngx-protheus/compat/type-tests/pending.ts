/**
 * Names of protheus-lib-core that need PO UI and wait for `ngx-protheus/po-ui`. Each of them leaves
 * this list with its line in `public-api.ts`; a component also with its line in the module that
 * brings it into templates. The type test fails when a name stands here without need.
 */
export type Pending =
  | 'ProHomeComponent'
  | 'ProLoginComponent'
  | 'ProMessageService'
  | 'ProPageBackgroundComponent'
  | 'ProSessionSettingsComponent';
