/** A shape of `conformance/rest-shapes.json`. */
export type Shape = string | readonly Shape[] | { readonly [key: string]: Shape };

/**
 * Compares a value with a shape.
 * @param types the shapes that have a name
 * @returns what does not fit, each with its path
 */
export function misfits(
  value: unknown,
  shape: Shape,
  types: Readonly<Record<string, Shape>>,
  path = '$',
): string[] {
  if (typeof shape === 'string') {
    if (shape === 'any') return [];
    const named = types[shape];
    if (named !== undefined) return misfits(value, named, types, path);
    return typeof value === shape ? [] : [`${path} is ${typeof value}, not ${shape}`];
  }
  if (Array.isArray(shape)) {
    if (!Array.isArray(value)) return [`${path} is no list`];
    return value.flatMap((item, at) => misfits(item, shape[0] as Shape, types, `${path}[${at}]`));
  }
  if (!value || typeof value !== 'object' || Array.isArray(value)) return [`${path} is no object`];
  return Object.entries(shape).flatMap(([key, inner]) => {
    const name = key.replace(/\?$/, '');
    if (!Object.hasOwn(value, name)) return key === name ? [`${path}.${name} is missing`] : [];
    return misfits((value as Record<string, unknown>)[name], inner, types, `${path}.${name}`);
  });
}
