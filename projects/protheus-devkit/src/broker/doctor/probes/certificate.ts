import { type X509Certificate } from 'node:crypto';
import { isIP } from 'node:net';
import { connect, rootCertificates, type TLSSocket } from 'node:tls';
import { SOURCES } from '../../../findings/sources.js';
import { certificateCovers } from '../../model/certificate-covers.js';
import { type Probe, type ProbeContext, probeFinding } from '../support/probe.js';
import { fixedLookup, NoResponse } from '../support/probe-request.js';

const DAY = 86_400_000;
const WARNING_DAYS = 30;

interface PeerCertificate {
  readonly error: string | undefined;
  readonly certificate: X509Certificate | undefined;
}

/** Checks that the certificate is trusted, not expired, and valid for the name. */
export const certificateProbe: Probe = {
  name: 'certificate',
  code: 'PDK390',
  title: { pt: 'Certificado', en: 'Certificate' },
  async *run(context) {
    const { target } = context;
    if (!target.secure) return;
    const { error, certificate } = await handshake(context);
    const file = target.origin;
    const issuer = certificate?.issuer.replace(/\n/g, ', ') ?? '-';
    const until = certificate && new Date(certificate.validTo);
    const days = until ? Math.floor((until.getTime() - Date.now()) / DAY) : undefined;
    if (days !== undefined && days < WARNING_DAYS) {
      yield probeFinding(
        {
          code: 'PDK391',
          severity: days < 0 ? 'error' : 'warning',
          source: SOURCES.certificates,
          file,
        },
        {
          message:
            days < 0
              ? {
                  pt: `O certificado venceu em ${certificate?.validTo}.`,
                  en: `The certificate expired on ${certificate?.validTo}.`,
                }
              : {
                  pt: `O certificado vence em ${days} dias (${certificate?.validTo}).`,
                  en: `The certificate expires in ${days} days (${certificate?.validTo}).`,
                },
          solution: {
            pt: 'Renove o certificado e recarregue o proxy.',
            en: 'Renew the certificate and reload the proxy.',
          },
        },
      );
    }
    if (error && !/ALTNAME|EXPIRED/.test(error)) {
      yield probeFinding(
        { code: 'PDK390', severity: 'error', source: SOURCES.multiProtocolSimple, file },
        {
          message: {
            pt: `O certificado não é confiável (${error}; emitido por ${issuer}). O navegador do SmartClient também valida o certificado: a página do aplicativo fica branca.`,
            en: `The certificate is not trusted (${error}; issued by ${issuer}). The browser of SmartClient validates the certificate too: the application's page stays white.`,
          },
          solution: {
            pt: 'Use um certificado de uma autoridade em que as estações confiam e envie também os intermediários. Instale uma autoridade própria nas estações; para este comando, use --ca.',
            en: 'Use a certificate of an authority that the workstations trust, and send the intermediates too. Install an authority of your own on the workstations; for this command, use --ca.',
          },
        },
      );
    }
    if (certificate && !certificateCovers(certificate, target.host)) {
      yield probeFinding(
        { code: 'PDK392', severity: 'error', source: SOURCES.certificates, file },
        {
          message: {
            pt: `O certificado não vale para ${target.host} (ele vale para: ${certificate.subjectAltName ?? certificate.subject}).`,
            en: `The certificate is not valid for ${target.host} (it is valid for: ${certificate.subjectAltName ?? certificate.subject}).`,
          },
          solution: {
            pt: 'Use um nome que está no certificado, ou peça um certificado com este nome.',
            en: 'Use a name that is in the certificate, or request a certificate with this name.',
          },
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
}: ProbeContext): Promise<PeerCertificate> {
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
    const fail = (code: string) => {
      socket.destroy();
      reject(new NoResponse(origin, code));
    };
    const timer = setTimeout(() => fail('ETIMEDOUT'), timeout);
    const abort = () => fail('ABORT_ERR');
    signal?.addEventListener('abort', abort, { once: true });
    socket.on('close', () => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', abort);
    });
    socket.on('error', (error: NodeJS.ErrnoException) => fail(error.code ?? error.name));
    socket.on('secureConnect', () => {
      const error = socket.authorizationError as unknown as string | Error | undefined;
      const peer: PeerCertificate = {
        error: socket.authorized ? undefined : errorCodeOf(error),
        certificate: socket.getPeerX509Certificate(),
      };
      socket.destroy();
      resolve(peer);
    });
  });
}

// Depending on the problem, Node sets a text or an error.
function errorCodeOf(error: string | Error | undefined): string {
  if (error instanceof Error) return (error as NodeJS.ErrnoException).code ?? error.message;
  return error ?? 'UNKNOWN';
}
