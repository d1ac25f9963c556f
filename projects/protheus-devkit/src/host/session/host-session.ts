/** The session of Protheus in which applications open: what the user chose when signing in. */
export interface HostSession {
  /** The id of the user, six digits; `000000` is the administrator. */
  readonly user: string;
  /** The code of the company group. */
  readonly company: string;
  /** The code of the branch with its trailing blanks. */
  readonly branch: string;
  /** The module, three letters: `FAT`, `EST`, `FIN`. */
  readonly module: string;
  /** The base date, `AAAAMMDD`. */
  readonly baseDate: string;
  /** The language: `pt-BR`, `en`, `es`. */
  readonly language: string;
  /** The theme written to `localStorage.ProTheme`; absent: none is forced. */
  readonly theme?: 0 | 1 | 2;
  /** More `sessionStorage` keys, for example those that newer hosts write. */
  readonly extraKeys?: Readonly<Record<string, string>>;
}

/** Formats a date as Protheus writes it, `AAAAMMDD`, in local time. */
export function baseDate(date: Date): string {
  const month = String(date.getMonth() + 1).padStart(2, '0');
  return `${date.getFullYear()}${month}${String(date.getDate()).padStart(2, '0')}`;
}
