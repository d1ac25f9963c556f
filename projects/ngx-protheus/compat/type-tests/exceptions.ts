/**
 * Members whose type differs from the published one, each with its reason. The type test fails when
 * one stands here without need.
 */
export type Exception =
  // A list and a record where `any` was published: code that reads the list still compiles, and
  // code that reads what was never there no longer does.
  | `Pro${'Branch' | 'Company' | 'Role' | 'SystemModule'}LookupService.${
      'getFilteredItems' | 'getObjectByValue'}`
  // The attributes of SCIM instead of `any`.
  | `ProUserInfo.${'groups' | 'phoneNumbers' | 'roles'}`;
