/** The name of an application, with the first number that no other tab of it has. */
export function tabLabel(application: string, taken: readonly string[]): string {
  for (let number = 1; ; number++) {
    const label = number === 1 ? application : `${application} (${number})`;
    if (!taken.includes(label)) return label;
  }
}
