/**
 * Members whose type differs from the published one, each with its reason. The type test fails for
 * an entry that is not necessary.
 */
export type Exception =
  // A list and a record instead of `any`: code that reads the list still compiles, and code that
  // reads properties that never existed no longer does.
  | `Pro${'Branch' | 'Company' | 'Role' | 'SystemModule'}LookupService.${
      'getFilteredItems' | 'getObjectByValue'}`
  // The same services, in the fields.
  | `Pro${'Branch' | 'Company' | 'Role' | 'SystemModule'}LookupComponent.service`
  // A union of the accepted forms, controls and objects instead of `any`.
  | `Pro${'Branch' | 'Company' | 'Role' | 'SystemModule'}LookupComponent.parent`
  // Accepts a boolean as well as a string.
  | `Pro${'Role' | 'SystemModule'}LookupComponent.pDisabled`
  // Internal state for the first value of the field.
  | `ProCompanyLookupComponent.${'firstPass' | 'setStarted'}`
  // The URLs of pictures and the language instead of `any`.
  | `ProPageBackgroundComponent.${'logo' | 'secondaryLogo' | 'selectedLanguage'}`
  // The attributes of SCIM instead of `any`.
  | `ProUserInfo.${'groups' | 'phoneNumbers' | 'roles'}`;
