// A certificate authority for tests, and the flag that makes Chromium trust one of its certificates.
import { createHash, X509Certificate } from 'node:crypto';
import { generate } from 'selfsigned';

/** A certificate with its private key, as PEM. */
export interface Certificate {
  readonly cert: string;
  readonly key: string;
}

/** An authority that signs certificates for names. */
export interface Authority {
  readonly cert: string;
  issue(...names: string[]): Promise<Certificate>;
}

/** Creates an authority. */
export async function createAuthority(): Promise<Authority> {
  const root = await generate([{ name: 'commonName', value: 'Test authority' }], {
    keyType: 'ec',
    algorithm: 'sha256',
    extensions: [
      { name: 'basicConstraints', cA: true, critical: true },
      { name: 'keyUsage', keyCertSign: true, cRLSign: true, critical: true },
    ],
  });
  return {
    cert: root.cert,
    issue: async (...names) => {
      const certificate = await generate([{ name: 'commonName', value: names[0] }], {
        keyType: 'ec',
        algorithm: 'sha256',
        ca: { cert: root.cert, key: root.private },
        extensions: [
          { name: 'basicConstraints', cA: false },
          { name: 'extKeyUsage', serverAuth: true },
          { name: 'subjectAltName', altNames: names.map(value => ({ type: 2, value })) },
        ],
      });
      return { cert: certificate.cert, key: certificate.private };
    },
  };
}

/** The flag that makes Chromium accept a certificate. */
export function trustFlag({ cert }: Certificate): string {
  const spki = new X509Certificate(cert).publicKey.export({ type: 'spki', format: 'der' });
  const hash = createHash('sha256').update(spki).digest('base64');
  return `--ignore-certificate-errors-spki-list=${hash}`;
}
