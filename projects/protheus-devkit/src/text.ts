/** The languages of the command line. */
export type Language = 'pt' | 'en';

/** One text in each language of the command line. */
export type Text = Readonly<Record<Language, string>>;
