/** A function as its bare signature: methods are compared loosely, function types are not. */
type Strict<T> = T extends (...parameters: infer P) => infer R ? (...parameters: P) => R : T;

/** Whether a type is `any`. */
type IsAny<T> = 0 extends 1 & T ? true : false;

/** What a caller gets out of a member. */
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
 * Whether a member can stand where the published one stood: it is assignable to it, and where
 * callers got `any`, and used it as they liked, they still get it.
 */
type Fits<Ours, Published> = [Strict<Ours>] extends [Strict<Published>]
  ? IsAny<Result<Published>> extends true
    ? IsAny<Result<Ours>>
    : true
  : false;

/** The public members of a published class or type that ours lacks or that do not fit. */
export type Misfits<Name extends string, Ours, Published> = {
  [M in keyof Published & string]: M extends keyof Ours
    ? Fits<Ours[M], Published[M]> extends true
      ? never
      : `${Name}.${M}`
    : `${Name}.${M}`;
}[keyof Published & string];

/** Like {@link Misfits} for data, which applications also make themselves and hand to us. */
export type DataMisfits<Name extends string, Ours, Published> =
  Misfits<Name, Ours, Published> | ([Published] extends [Ours] ? never : Name);

/** `true` if both unions are the same, else texts that name what only one of them has. */
export type Same<A extends string, B extends string> = [Exclude<A, B>, Exclude<B, A>] extends [
  never,
  never,
]
  ? true
  : `${Exclude<A, B>} does not fit` | `${Exclude<B, A>} is needless`;
