/** A key of the storage that the applications of this tab share. */
export interface StorageItem {
  readonly area: 'session' | 'local';
  readonly key: string;
  /** The value, without tokens and passwords. */
  readonly shown: string;
  /** Whether a part of the value is hidden: such a value is not edited, or the rest would be lost. */
  readonly isSecret: boolean;
}

const HIDDEN = '•••';

/** The values of a storage that belong to the applications: without the settings of this page. */
export function valuesOf(storage: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(storage).filter(([key]) => !key.startsWith('protheus-devkit.')),
  );
}

/**
 * The items of a storage, by name.
 * @param redacted what the host has left of the values; one that it did not return is hidden
 */
export function storageItems(
  values: Readonly<Record<string, string>>,
  redacted: Readonly<Record<string, string>>,
  area: StorageItem['area'],
): readonly StorageItem[] {
  return Object.keys(values)
    .sort((a, b) => a.localeCompare(b))
    .map(key => {
      const shown = redacted[key] ?? HIDDEN;
      return { area, key, shown, isSecret: shown !== values[key] };
    });
}
