/** The translated texts of a resource, by their names. */
export type ProI18N = Record<string, string>;
