import { type ProTexts } from './inject-literals';
import { proBranchLookupTexts } from './pro-branch-lookup.literals';
import { proCompanyBranchTexts } from './pro-company-branch.literals';
import { proCompanyLookupTexts } from './pro-company-lookup.literals';
import { proHomeTexts } from './pro-home.literals';
import { proLoginTexts } from './pro-login.literals';
import { proMessageTexts } from './pro-message.literals';
import { proPageBackgroundTexts } from './pro-page-background.literals';
import { proRoleLookupTexts } from './pro-role-lookup.literals';
import { proSecondFactorTexts } from './pro-second-factor.literals';
import { proSessionSettingsTexts } from './pro-session-settings.literals';
import { proSystemModuleLookupTexts } from './pro-system-module-lookup.literals';

/** The texts of all components by their context in `PoI18nModule`. */
export const ALL_TEXTS: Readonly<Record<string, ProTexts<object>>> = {
  proBranchLookup: proBranchLookupTexts,
  proCompanyBranch: proCompanyBranchTexts,
  proCompanyLookup: proCompanyLookupTexts,
  proHome: proHomeTexts,
  proLogin: proLoginTexts,
  proMessage: proMessageTexts,
  proPageBackground: proPageBackgroundTexts,
  proSecondFactor: proSecondFactorTexts,
  proSessionSettings: proSessionSettingsTexts,
  proRoleLookup: proRoleLookupTexts,
  proSystemModuleLookup: proSystemModuleLookupTexts,
};
