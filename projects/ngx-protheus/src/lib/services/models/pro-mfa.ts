/** Whether the user has set up the second factor. */
export interface ProMfaHasSecretInterface {
  hasSecret: boolean;
}

/** The QR code with which the user sets up the second factor. */
export interface ProMfaQrCodeInterface {
  cQrCode: string;
}

/** The result of the check of a code. */
export interface ProMfaValidCodeInterface {
  tok: number;
}
