/**
 * Members whose type differs from the published one, each with its reason. The type test fails when
 * one stands here without need.
 */
export type Exception =
  // A list and a record where `any` was published: code that reads the list still compiles, and
  // code that reads what was never there no longer does.
  | `Pro${'Branch' | 'Company' | 'Role' | 'SystemModule'}LookupService.${
      'getFilteredItems' | 'getObjectByValue'}`
  // The same services, in the fields.
  | `Pro${'Branch' | 'Company' | 'Role' | 'SystemModule'}LookupComponent.service`
  // The forms, controls and objects that `any` stood for, written out.
  | `Pro${'Branch' | 'Company' | 'Role' | 'SystemModule'}LookupComponent.parent`
  // Takes a boolean as well as the text.
  | `Pro${'Role' | 'SystemModule'}LookupComponent.pDisabled`
  // How the field found out that its first value was not a choice.
  | `ProCompanyLookupComponent.${'firstPass' | 'setStarted'}`
  // The addresses of pictures and the language instead of `any`.
  | `ProPageBackgroundComponent.${'logo' | 'secondaryLogo' | 'selectedLanguage'}`
  // The attributes of SCIM instead of `any`.
  | `ProUserInfo.${'groups' | 'phoneNumbers' | 'roles'}`;
