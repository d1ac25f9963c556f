import { basename } from 'node:path';
import { SOURCES } from '../../findings/sources.js';
import { notChecked } from '../../findings/unchecked.js';
import { certificateCovers } from '../model/certificate-covers.js';
import { type BrokerRule } from './support/broker-rule.js';
import { proxyPlace } from './support/locations.js';

export const certificateNames: BrokerRule = {
  meta: {
    name: 'certificate-names',
    code: 'PDK385',
    severity: 'warning',
    title: {
      pt: 'O certificado do proxy tem os nomes dos seus sites',
      en: "The proxy's certificate has the names of its sites",
    },
    source: SOURCES.certificates,
  },
  needs: ['proxy', 'certificate'],
  *check({ sites, certificates }) {
    for (const site of sites) {
      const { file, names, certificate: used } = site;
      if (!used) continue;
      const found = certificates.find(one => basename(one.file) === basename(used.path));
      if (!found) {
        yield notChecked(
          `falta informar o certificado ${used.path} de ${file}`,
          `the certificate ${used.path} of ${file} was not given`,
        );
        continue;
      }
      const missing = names.filter(
        name => name !== '_' && !certificateCovers(found.certificate, name),
      );
      if (!missing.length) continue;
      const listed = found.certificate.subjectAltName ?? found.certificate.subject;
      yield {
        place: proxyPlace(site, used, used.path),
        message: {
          pt: `O certificado não tem o nome ${missing.join(', ')} (tem: ${listed}): o SmartClient e o navegador o recusam.`,
          en: `The certificate does not have the name ${missing.join(', ')} (it has: ${listed}): the SmartClient and the browser reject it.`,
        },
        solution: {
          pt: 'Peça um certificado com esse nome em Subject Alternative Name, ou chame o proxy por um nome que ele tenha.',
          en: 'Request a certificate with that name in Subject Alternative Name, or use a name of the certificate for the proxy.',
        },
      };
    }
  },
};
