/**
 * What published signatures leave without a type. Applications use such a value as they like, so
 * `unknown` would stop them from compiling.
 */
export type Untyped = ReturnType<typeof JSON.parse>;
