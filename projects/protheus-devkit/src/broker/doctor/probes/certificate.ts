import { type X509Certificate } from 'node:crypto';
import { isIP } from 'node:net';
import { connect, rootCertificates, type TLSSocket } from 'node:tls';
import { certificateCovers } from '../../check/certificate-covers.js';
import { SOURCES } from '../../check/sources.js';
import { fixedLookup, NoAnswer } from '../connection.js';
import { found, type Probe, type ProbeContext } from '../probe.js';

const DAY = 86_400_000;
const SOON = 30;

interface Seen {
  readonly error: string | undefined;
  readonly certificate: X509Certificate | undefined;
}

/** Certificate: trusted, in time, for this name. */
export const certificateProbe: Probe = {
  code: 'PDK390',
  title: { pt: 'Certificado', en: 'Certificate' },
  async *look(context) {
    const { target } = context;
    if (!target.secure) return;
    const { error, certificate } = await handshake(context);
    const place = target.origin;
    const issuer = certificate?.issuer.replace(/\n/g, ', ') ?? '-';
    const until = certificate && new Date(certificate.validTo);
    const days = until ? Math.floor((until.getTime() - Date.now()) / DAY) : undefined;
    if (days !== undefined && days < SOON) {
      yield found(
        {
          code: 'PDK391',
          severity: days < 0 ? 'error' : 'warning',
          source: SOURCES.certificates,
          file: place,
        },
        days < 0
          ? {
              pt: `O certificado venceu em ${certificate?.validTo}.`,
              en: `The certificate expired on ${certificate?.validTo}.`,
            }
          : {
              pt: `O certificado vence em ${days} dias (${certificate?.validTo}).`,
              en: `The certificate expires in ${days} days (${certificate?.validTo}).`,
            },
        {
          pt: 'Renove o certificado e recarregue o proxy.',
          en: 'Renew the certificate and reload the proxy.',
        },
      );
    }
    if (error && !/ALTNAME|EXPIRED/.test(error)) {
      yield found(
        { code: 'PDK390', severity: 'error', source: SOURCES.multiProtocolSimple, file: place },
        {
          pt: `O certificado não é confiável (${error}; emitido por ${issuer}). O navegador embutido no SmartClient valida como qualquer outro: a página do aplicativo fica branca.`,
          en: `The certificate is not trusted (${error}; issued by ${issuer}). The browser inside SmartClient validates like any other: the application's page stays white.`,
        },
        {
          pt: 'Use um certificado de uma autoridade que as estações conhecem e envie também os intermediários. Uma autoridade própria: instale-a nas estações; para este comando, --ca.',
          en: 'Use a certificate of an authority that the workstations know, and send the intermediates too. An authority of your own: install it on the workstations; for this command, --ca.',
        },
      );
    }
    if (certificate && !certificateCovers(certificate, target.host)) {
      yield found(
        { code: 'PDK392', severity: 'error', source: SOURCES.certificates, file: place },
        {
          pt: `O certificado não vale para ${target.host} (vale para: ${certificate.subjectAltName ?? certificate.subject}).`,
          en: `The certificate is not valid for ${target.host} (it is for: ${certificate.subjectAltName ?? certificate.subject}).`,
        },
        {
          pt: 'Chame o servidor por um nome que está no certificado, ou peça um certificado com este nome.',
          en: 'Call the server by a name that is in the certificate, or ask for a certificate with this name.',
        },
      );
    }
  },
};

function handshake({
  target,
  timeout,
  connectTo,
  authorities,
  signal,
}: ProbeContext): Promise<Seen> {
  const { host, port, origin } = target;
  return new Promise((resolve, reject) => {
    const socket: TLSSocket = connect({
      host,
      port,
      rejectUnauthorized: false,
      ...(isIP(host) ? {} : { servername: host }),
      ...(connectTo && { lookup: fixedLookup(connectTo) }),
      ...(authorities?.length && { ca: [...rootCertificates, ...authorities] }),
    });
    const give = (code: string) => {
      socket.destroy();
      reject(new NoAnswer(origin, code));
    };
    const timer = setTimeout(() => give('ETIMEDOUT'), timeout);
    const abort = () => give('ABORT_ERR');
    signal?.addEventListener('abort', abort, { once: true });
    socket.on('close', () => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', abort);
    });
    socket.on('error', (error: NodeJS.ErrnoException) => give(error.code ?? error.name));
    socket.on('secureConnect', () => {
      const error = socket.authorizationError as unknown as string | Error | undefined;
      const seen: Seen = {
        error: socket.authorized ? undefined : codeOf(error),
        certificate: socket.getPeerX509Certificate(),
      };
      socket.destroy();
      resolve(seen);
    });
  });
}

// Node gives a text or an error here, by the kind of fault.
function codeOf(error: string | Error | undefined): string {
  if (error instanceof Error) return (error as NodeJS.ErrnoException).code ?? error.message;
  return error ?? 'UNKNOWN';
}
