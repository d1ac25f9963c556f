/** `localStorage.ProTheme`: 0 light classic, 1 dark classic, 2 sunset light. */
export interface ProThemeConfiguration {
  Configuration: number;
  Description: string;
}
