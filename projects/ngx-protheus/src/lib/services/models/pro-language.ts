/** A language that the ERP supports, in the shape of PO UI's `PoLanguage`. */
export interface ProLanguage {
  description: string;
  language: string;
}

/** The languages of the ERP. */
export type ProLanguageList = ProLanguage[];
