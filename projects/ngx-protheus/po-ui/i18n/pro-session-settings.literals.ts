import { type ProTexts } from './inject-literals';

/** The texts of `pro-session-settings`; the context is `proSessionSettings`. */
export interface ProSessionSettingsLiterals {
  title: string;
  greeting: string;
  baseDate: string;
  menuInfo: string;
  askTenant: string;
  dark: string;
  on: string;
  off: string;
  enter: string;
  back: string;
  missing: string;
  refused: string;
}

export const proSessionSettingsTexts: ProTexts<ProSessionSettingsLiterals> = {
  pt: {
    title: 'Parâmetros da sessão',
    greeting: 'Olá, {user}. Escolha onde vai trabalhar.',
    baseDate: 'Data-base',
    menuInfo: 'Exibir os dados da sessão no menu',
    askTenant: 'Confirmar a filial ao abrir rotinas',
    dark: 'Tema escuro',
    on: 'Ligado',
    off: 'Desligado',
    enter: 'Entrar',
    back: 'Voltar',
    missing: 'Preencha todos os campos com valores válidos.',
    refused:
      'O Protheus não aceitou estes parâmetros. Verifique a data-base e se você tem acesso ao grupo de empresas, à filial e ao módulo.',
  },
  es: {
    title: 'Parámetros de la sesión',
    greeting: 'Hola, {user}. Elija dónde va a trabajar.',
    baseDate: 'Fecha base',
    menuInfo: 'Mostrar los datos de la sesión en el menú',
    askTenant: 'Confirmar la sucursal al abrir rutinas',
    dark: 'Tema oscuro',
    on: 'Activado',
    off: 'Desactivado',
    enter: 'Ingresar',
    back: 'Volver',
    missing: 'Complete todos los campos con valores válidos.',
    refused:
      'Protheus no aceptó estos parámetros. Verifique la fecha base y si usted tiene acceso al grupo de empresas, a la sucursal y al módulo.',
  },
  en: {
    title: 'Session settings',
    greeting: 'Hello, {user}. Choose where you are going to work.',
    baseDate: 'Base date',
    menuInfo: 'Show the session in the menu',
    askTenant: 'Confirm the branch when opening routines',
    dark: 'Dark theme',
    on: 'On',
    off: 'Off',
    enter: 'Enter',
    back: 'Back',
    missing: 'Fill in all fields with valid values.',
    refused:
      'Protheus did not accept these settings. Check the base date, and whether you have access to the company group, the branch and the module.',
  },
  ru: {
    title: 'Параметры сеанса',
    greeting: 'Здравствуйте, {user}. Выберите, где вы будете работать.',
    baseDate: 'Базовая дата',
    menuInfo: 'Показывать сведения о сеансе в меню',
    askTenant: 'Подтверждать филиал при запуске',
    dark: 'Тёмная тема',
    on: 'Вкл.',
    off: 'Выкл.',
    enter: 'Войти',
    back: 'Назад',
    missing: 'Заполните все поля допустимыми значениями.',
    refused:
      'Protheus не принял эти параметры. Проверьте базовую дату и доступ к группе компаний, филиалу и модулю.',
  },
};
