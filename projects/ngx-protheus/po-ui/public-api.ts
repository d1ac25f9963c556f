export { ProUiLanguage, type ProUiLanguageCode } from './i18n/pro-ui-language';
export { provideProtheusLanguage } from './i18n/provide-protheus-language';

export { type ProLookupParent } from './lookup/parent-control';
export { type ProLookupSearch } from './lookup/lookup-records';
export { ProLookupField } from './lookup/pro-lookup-field';
export { ProCompanyLookupComponent } from './company-lookup/pro-company-lookup.component';
export { type ProCompanyLookupLiterals } from './i18n/pro-company-lookup.literals';
export { ProBranchLookupComponent } from './branch-lookup/pro-branch-lookup.component';
export { type ProBranchLookupLiterals } from './i18n/pro-branch-lookup.literals';
export { ProRoleLookupComponent } from './role-lookup/pro-role-lookup.component';
export { type ProRoleLookupLiterals } from './i18n/pro-role-lookup.literals';
export { ProSystemModuleLookupComponent } from './system-module-lookup/pro-system-module-lookup.component';
export { type ProSystemModuleLookupLiterals } from './i18n/pro-system-module-lookup.literals';
export {
  type ProCompanyBranch,
  type ProCompanyBranchChanges,
  ProCompanyBranchComponent,
} from './company-branch/pro-company-branch.component';
export { type ProCompanyBranchLiterals } from './i18n/pro-company-branch.literals';

export { ProMessageService } from './messages/pro-message.service';
export { type ProMessageLiterals } from './i18n/pro-message.literals';

export { ProThemeService, type ProtheusThemeNumber } from './theme/pro-theme.service';
export { PROTHEUS_THEMES, type ProtheusTheme, type ProtheusThemes } from './theme/protheus-themes';
export { provideProtheusTheme } from './theme/provide-protheus-theme';

export { ProPageBackgroundComponent } from './pages/pro-page-background/pro-page-background.component';
export { type ProPageBackgroundLiterals } from './i18n/pro-page-background.literals';
export { ProLoginComponent } from './pages/pro-login/pro-login.component';
export { proLoginDefaults } from './pages/pro-login/pro-login-defaults';
export { type ProLoginLiterals } from './i18n/pro-login.literals';
export { type ProSecondFactorLiterals } from './i18n/pro-second-factor.literals';
export { ProSessionSettingsComponent } from './pages/pro-session-settings/pro-session-settings.component';
export {
  proSessionSettingsDefaults,
  proSessionSettingsUserInfo,
} from './pages/pro-session-settings/pro-session-settings-resolvers';
export { type ProSessionSettingsLiterals } from './i18n/pro-session-settings.literals';
export { ProHomeComponent } from './pages/pro-home/pro-home.component';
export { type ProHomeLiterals } from './i18n/pro-home.literals';
