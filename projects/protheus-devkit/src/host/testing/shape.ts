/** A shape of `conformance/rest-shapes.json`. */
export type Shape = string | readonly Shape[] | { readonly [key: string]: Shape };

/**
 * Compares a value with a shape.
 * @param types the named shapes
 * @returns a text for each mismatch, with its path
 */
export function findMismatches(
  value: unknown,
  shape: Shape,
  types: Readonly<Record<string, Shape>>,
  path = '$',
): string[] {
  if (typeof shape === 'string') {
    if (shape === 'any') return [];
    const named = types[shape];
    if (named !== undefined) return findMismatches(value, named, types, path);
    return typeof value === shape ? [] : [`${path} is ${typeof value}, not ${shape}`];
  }
  if (Array.isArray(shape)) {
    if (!Array.isArray(value)) return [`${path} is not a list`];
    return value.flatMap((item, at) =>
      findMismatches(item, shape[0] as Shape, types, `${path}[${at}]`),
    );
  }
  if (!value || typeof value !== 'object' || Array.isArray(value))
    return [`${path} is not an object`];
  return Object.entries(shape).flatMap(([key, inner]) => {
    const name = key.replace(/\?$/, '');
    if (!Object.hasOwn(value, name)) return key === name ? [`${path}.${name} is missing`] : [];
    return findMismatches(
      (value as Record<string, unknown>)[name],
      inner,
      types,
      `${path}.${name}`,
    );
  });
}
