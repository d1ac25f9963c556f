import { type ProTexts } from './inject-literals';

/** The texts of `pro-home`; the context is `proHome`. */
export interface ProHomeLiterals {
  morning: string;
  afternoon: string;
  evening: string;
  welcome: string;
  company: string;
  branch: string;
  module: string;
  baseDate: string;
}

export const proHomeTexts: ProTexts<ProHomeLiterals> = {
  pt: {
    morning: 'Bom dia, {user}!',
    afternoon: 'Boa tarde, {user}!',
    evening: 'Boa noite, {user}!',
    welcome: 'Bem-vindo ao {product}',
    company: 'Grupo de empresas',
    branch: 'Filial',
    module: 'Módulo',
    baseDate: 'Data-base',
  },
  es: {
    morning: '¡Buenos días, {user}!',
    afternoon: '¡Buenas tardes, {user}!',
    evening: '¡Buenas noches, {user}!',
    welcome: 'Bienvenido a {product}',
    company: 'Grupo de empresas',
    branch: 'Sucursal',
    module: 'Módulo',
    baseDate: 'Fecha base',
  },
  en: {
    morning: 'Good morning, {user}!',
    afternoon: 'Good afternoon, {user}!',
    evening: 'Good evening, {user}!',
    welcome: 'Welcome to {product}',
    company: 'Company group',
    branch: 'Branch',
    module: 'Module',
    baseDate: 'Base date',
  },
  ru: {
    morning: 'Доброе утро, {user}!',
    afternoon: 'Добрый день, {user}!',
    evening: 'Добрый вечер, {user}!',
    welcome: 'Добро пожаловать в {product}',
    company: 'Группа компаний',
    branch: 'Филиал',
    module: 'Модуль',
    baseDate: 'Базовая дата',
  },
};
