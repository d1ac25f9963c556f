import { qrImage } from './qr-image';

describe('qrImage', () => {
  const loads = (source: string) =>
    new Promise<boolean>(resolve => {
      const image = new Image();
      image.onload = () => resolve(true);
      image.onerror = () => resolve(false);
      image.src = source;
    });

  it('renders the URL of an authenticator, and returns its key', async () => {
    const { source, key } = await qrImage(
      'otpauth://totp/Protheus:admin?secret=JBSWY3DPEHPK3PXP&issuer=Protheus',
    );
    expect(await loads(source)).toBeTrue();
    expect(key).toBe('JBSWY3DPEHPK3PXP');
  });

  it('returns no key if the URL has none', async () => {
    expect((await qrImage('otpauth://totp/Protheus:admin?issuer=Protheus')).key).toBeUndefined();
  });

  it('returns a rendered picture unchanged', async () => {
    const pixel = 'R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7';
    expect(await qrImage(`data:image/gif;base64,${pixel}`)).toEqual({
      source: `data:image/gif;base64,${pixel}`,
    });
    expect(await qrImage(pixel)).toEqual({ source: `data:image/png;base64,${pixel}` });
  });
});
