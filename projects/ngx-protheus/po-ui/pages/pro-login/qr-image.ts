/** What to show of a QR code: a picture, and the key to type where no camera reads it. */
export interface QrImage {
  /** An address with the picture in it. */
  readonly source: string;
  readonly key?: string;
}

/**
 * The picture of what the server calls a QR code: the address `otpauth://…`, which is drawn here, or
 * a picture that is drawn already.
 */
export async function qrImage(text: string): Promise<QrImage> {
  if (/^data:image\//i.test(text)) return { source: text };
  if (!/^[a-z][a-z0-9+.-]*:/i.test(text)) return { source: `data:image/png;base64,${text}` };
  // Nobody but who sets the second factor up loads it.
  const { renderSVG } = await import('uqr');
  return {
    source: `data:image/svg+xml,${encodeURIComponent(renderSVG(text, { border: 2 }))}`,
    key: /[?&]secret=([^&]+)/i.exec(text)?.[1],
  };
}
