import { type ProTexts } from './inject-literals';
import { proCompanyLookupTexts } from './pro-company-lookup.literals';

/** The texts of all components by their context. */
export const ALL_TEXTS: Readonly<Record<string, ProTexts<object>>> = {
  proCompanyLookup: proCompanyLookupTexts,
};
