/** A function as its bare signature: methods are compared loosely, function types are not. */
type Strict<T> = T extends (...parameters: infer P) => infer R ? (...parameters: P) => R : T;

/** Whether a type is `any`. */
type IsAny<T> = 0 extends 1 & T ? true : false;

/** The value that a caller receives from a member. */
type Result<T> = T extends (...parameters: never) => infer R
  ? Result<R>
  : T extends { emit(value?: infer V): void }
    ? Result<V>
    : T extends { subscribe(next: (value: infer V) => void): unknown }
      ? Result<V>
      : T extends Promise<infer V> | readonly (infer V)[]
        ? Result<V>
        : T;

/**
 * Whether a member can replace the published one: it is assignable to it, and it is still `any`
 * where callers received `any`.
 */
type Fits<Actual, Published> = [Strict<Actual>] extends [Strict<Published>]
  ? IsAny<Result<Published>> extends true
    ? IsAny<Result<Actual>>
    : true
  : false;

/** The public members of a published class or type that are missing here or do not fit. */
export type Misfits<Name extends string, Actual, Published> = {
  [M in keyof Published & string]: M extends keyof Actual
    ? Fits<Actual[M], Published[M]> extends true
      ? never
      : `${Name}.${M}`
    : `${Name}.${M}`;
}[keyof Published & string];

/**
 * Like {@link Misfits} for data, which applications also create themselves and pass to the library.
 */
export type DataMisfits<Name extends string, Actual, Published> =
  Misfits<Name, Actual, Published> | ([Published] extends [Actual] ? never : Name);

/** `true` if both unions are equal, else strings with the members that only one of them has. */
export type Same<A extends string, B extends string> = [Exclude<A, B>, Exclude<B, A>] extends [
  never,
  never,
]
  ? true
  : `${Exclude<A, B>} does not fit` | `${Exclude<B, A>} is needless`;
