/**
 * A value without a type in the published signatures. Applications use it without checks, so with
 * `unknown` they would not compile.
 */
export type Untyped = ReturnType<typeof JSON.parse>;
