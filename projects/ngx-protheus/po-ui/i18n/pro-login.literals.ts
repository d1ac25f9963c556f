import { type ProTexts } from './inject-literals';

/** The texts of `pro-login`; the context is `proLogin`. */
export interface ProLoginLiterals {
  title: string;
  user: string;
  password: string;
  remember: string;
  signIn: string;
  forgot: string;
  singleSignOn: string;
  missing: string;
  wrong: string;
  noAnswer: string;
  failed: string;
}

export const proLoginTexts: ProTexts<ProLoginLiterals> = {
  pt: {
    title: 'Entrar no {product}',
    user: 'Usuário',
    password: 'Senha',
    remember: 'Lembrar usuário',
    signIn: 'Entrar',
    forgot: 'Esqueci minha senha',
    singleSignOn: 'Você entra com a sua conta corporativa: não é preciso informar a senha.',
    missing: 'Informe o usuário e a senha.',
    wrong: 'Usuário ou senha inválidos.',
    noAnswer: 'O servidor não respondeu. Tente novamente em instantes.',
    failed: 'Não foi possível entrar. Tente novamente.',
  },
  es: {
    title: 'Ingresar a {product}',
    user: 'Usuario',
    password: 'Contraseña',
    remember: 'Recordar usuario',
    signIn: 'Ingresar',
    forgot: 'Olvidé mi contraseña',
    singleSignOn:
      'Usted ingresa con su cuenta corporativa: no es necesario informar la contraseña.',
    missing: 'Informe el usuario y la contraseña.',
    wrong: 'Usuario o contraseña no válidos.',
    noAnswer: 'El servidor no respondió. Intente nuevamente en unos instantes.',
    failed: 'No fue posible ingresar. Intente nuevamente.',
  },
  en: {
    title: 'Sign in to {product}',
    user: 'User',
    password: 'Password',
    remember: 'Remember user',
    signIn: 'Sign in',
    forgot: 'I forgot my password',
    singleSignOn: 'You sign in with your corporate account: no password is needed.',
    missing: 'Enter the user and the password.',
    wrong: 'Wrong user or password.',
    noAnswer: 'The server did not answer. Please try again in a moment.',
    failed: 'You could not be signed in. Please try again.',
  },
  ru: {
    title: 'Вход в {product}',
    user: 'Пользователь',
    password: 'Пароль',
    remember: 'Запомнить пользователя',
    signIn: 'Войти',
    forgot: 'Я не помню пароль',
    singleSignOn: 'Вы входите с корпоративной учётной записью: пароль вводить не нужно.',
    missing: 'Введите имя пользователя и пароль.',
    wrong: 'Неверное имя пользователя или пароль.',
    noAnswer: 'Сервер не ответил. Повторите попытку через некоторое время.',
    failed: 'Не удалось выполнить вход. Повторите попытку.',
  },
};
