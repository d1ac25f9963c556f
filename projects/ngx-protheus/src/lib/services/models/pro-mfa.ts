/** Whether the user has set up the second factor. */
export interface ProMfaHasSecretInterface {
  hasSecret: boolean;
}

/** The QR code to set the second factor up with. */
export interface ProMfaQrCodeInterface {
  cQrCode: string;
}

/** What the server says of a code that the user typed. */
export interface ProMfaValidCodeInterface {
  tok: number;
}
