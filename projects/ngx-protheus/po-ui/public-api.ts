export { ProUiLanguage, type ProUiLanguageCode } from './i18n/pro-ui-language';
