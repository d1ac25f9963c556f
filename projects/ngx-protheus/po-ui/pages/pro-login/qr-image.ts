/** A QR code as a picture, and the key that the user types if there is no camera. */
export interface QrImage {
  /** A data URL of the picture. */
  readonly source: string;
  readonly key?: string;
}

/**
 * The picture of a QR code of the server.
 *
 * @param text A URL `otpauth://…`, which is rendered here, or a picture that is already rendered.
 */
export async function qrImage(text: string): Promise<QrImage> {
  if (/^data:image\//i.test(text)) return { source: text };
  if (!/^[a-z][a-z0-9+.-]*:/i.test(text)) return { source: `data:image/png;base64,${text}` };
  // Loaded only when the second factor is set up.
  const { renderSVG } = await import('uqr');
  return {
    source: `data:image/svg+xml,${encodeURIComponent(renderSVG(text, { border: 2 }))}`,
    key: /[?&]secret=([^&]+)/i.exec(text)?.[1],
  };
}
