import { type X509Certificate } from 'node:crypto';
import { isIP } from 'node:net';

/**
 * Whether a certificate is valid for a name. OpenSSL rejects a host name with an underscore, but
 * TOTVS's own example has one and browsers accept it: such a name is compared as text.
 */
export function certificateCovers(certificate: X509Certificate, name: string): boolean {
  if (isIP(name)) return certificate.checkIP(name) !== undefined;
  if (!name.includes('_')) return certificate.checkHost(name) !== undefined;
  const wanted = name.toLowerCase();
  const listed = (certificate.subjectAltName ?? '').toLowerCase().split(/,\s*/);
  const parent = wanted.slice(wanted.indexOf('.'));
  return listed.includes(`dns:${wanted}`) || listed.includes(`dns:*${parent}`);
}
