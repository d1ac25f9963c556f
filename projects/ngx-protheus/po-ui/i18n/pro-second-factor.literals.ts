import { type ProTexts } from './inject-literals';

/** The texts of the second factor; the context is `proSecondFactor`. */
export interface ProSecondFactorLiterals {
  title: string;
  setUp: string;
  qrCode: string;
  key: string;
  ask: string;
  code: string;
  confirm: string;
  back: string;
  wrong: string;
  failed: string;
}

export const proSecondFactorTexts: ProTexts<ProSecondFactorLiterals> = {
  pt: {
    title: 'Verificação em duas etapas',
    setUp: 'Leia o código QR com o aplicativo autenticador do seu celular.',
    qrCode: 'Código QR para o aplicativo autenticador',
    key: 'Se não puder ler o código, digite esta chave no aplicativo:',
    ask: 'Informe o código de seis dígitos que o aplicativo autenticador mostra.',
    code: 'Código de verificação',
    confirm: 'Confirmar',
    back: 'Voltar',
    wrong: 'Código inválido ou expirado. Informe o código atual.',
    failed: 'Não foi possível verificar o código. Tente novamente.',
  },
  es: {
    title: 'Verificación en dos pasos',
    setUp: 'Lea el código QR con la aplicación de autenticación de su celular.',
    qrCode: 'Código QR para la aplicación de autenticación',
    key: 'Si no puede leer el código, digite esta clave en la aplicación:',
    ask: 'Informe el código de seis dígitos que muestra la aplicación de autenticación.',
    code: 'Código de verificación',
    confirm: 'Confirmar',
    back: 'Volver',
    wrong: 'Código no válido o vencido. Informe el código actual.',
    failed: 'No fue posible verificar el código. Intente nuevamente.',
  },
  en: {
    title: 'Two-step verification',
    setUp: 'Scan the QR code with the authenticator app of your phone.',
    qrCode: 'QR code for the authenticator app',
    key: 'If you cannot scan the code, type this key into the app:',
    ask: 'Enter the six-digit code that the authenticator app shows.',
    code: 'Verification code',
    confirm: 'Confirm',
    back: 'Back',
    wrong: 'Wrong or expired code. Enter the current one.',
    failed: 'The code could not be verified. Please try again.',
  },
  ru: {
    title: 'Двухэтапная проверка',
    setUp: 'Отсканируйте QR-код приложением-аутентификатором на телефоне.',
    qrCode: 'QR-код для приложения-аутентификатора',
    key: 'Если отсканировать код не удаётся, введите в приложение этот ключ:',
    ask: 'Введите шестизначный код из приложения-аутентификатора.',
    code: 'Код подтверждения',
    confirm: 'Подтвердить',
    back: 'Назад',
    wrong: 'Код неверен или устарел. Введите текущий код.',
    failed: 'Не удалось проверить код. Повторите попытку.',
  },
};
