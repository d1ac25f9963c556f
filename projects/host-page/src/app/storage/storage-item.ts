/** A key of the storage that the applications of this tab share. */
export interface StorageItem {
  readonly area: 'session' | 'local';
  readonly key: string;
  /** The value, without tokens and passwords. */
  readonly shown: string;
  /** Whether a part of the value is hidden: such a value is not edited, or the rest would be lost. */
  readonly isSecret: boolean;
}

const SECRET_KEY = /token|senha|password|passwd|secret|credential/i;
const TOKEN = /eyJ[\w-]{6,}[\w.-]*/g;
/** A member of a JSON with a secret. */
const SECRET_MEMBER = /("[^"]*(?:token(?!_type)|senha|password|secret)[^"]*"\s*:\s*)"[^"]*"/gi;

/** The items of a storage, by name, without the settings of this page. */
export function storageItems(
  storage: Readonly<Record<string, string>>,
  area: StorageItem['area'],
): readonly StorageItem[] {
  return Object.keys(storage)
    .filter(key => !key.startsWith('protheus-devkit.'))
    .sort((a, b) => a.localeCompare(b))
    .map(key => {
      const value = storage[key];
      const shown = withoutSecrets(key, value);
      return { area, key, shown, isSecret: shown !== value };
    });
}

function withoutSecrets(key: string, value: string): string {
  const plain = value.replace(TOKEN, HIDDEN).replace(SECRET_MEMBER, `$1"${HIDDEN}"`);
  return plain === value && SECRET_KEY.test(key) && !/^\s*[{[]/.test(value) ? HIDDEN : plain;
}

const HIDDEN = '•••';
