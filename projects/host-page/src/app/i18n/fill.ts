/** A text with its values in place of `{name}`; `{count:one|many}` is `one` when `count` is 1. */
export function fill(text: string, values: Readonly<Record<string, string | number>>): string {
  return text.replace(
    /\{(\w+)(?::([^|{}]*)\|([^|{}]*))?\}/g,
    (placeholder, name: string, singular?: string, plural?: string) => {
      if (singular !== undefined) return (values[name] === 1 ? singular : plural) ?? '';
      return String(values[name] ?? placeholder);
    },
  );
}
