import { describeRule } from '../testing/describe-rule.js';
import { broker, server, tss } from '../testing/examples.js';
import { keyInOtherSection } from './key-in-other-section.js';

describeRule(keyInOtherSection, {
  fires: {
    'the multiprotocol port in [Service], and in an invented section': [
      {
        'appserver.ini': server(
          ...['[Service]', 'Name=erp', 'MultiProtocolPort=1'],
          ...['[MultiProtocol]', 'MultiProtocolPortSecure=0'],
        ),
      },
      'appserver.ini:10',
      'appserver.ini:12',
      /into the section \[Drivers\]/,
    ],
    'the keys of a socket in [SSLConfigure]': [
      { 'appserver.ini': server('[SSLConfigure]', 'Certificate=a.crt', 'Key=a.key') },
      'appserver.ini:9',
      'appserver.ini:10',
      /Write CertificateServer/,
      /Write KeyServer/,
    ],
    'path, threads and CORS in the section of the socket': [
      {
        'appserver.ini': server(
          ...['[HTTPV11]', 'Sockets=REST01', '[REST01]', 'Port=8081'],
          ...['URL=/rest', 'Instances=1,2', 'AllowOrigin=*'],
        ),
      },
      'appserver.ini:12',
      'appserver.ini:13',
      'appserver.ini:14',
    ],
    'copies of keys that stand where they are read as well, which do no harm': [
      {
        'appserver.ini': server(
          ...['[HTTPV11]', 'Sockets=REST01', 'AllowOrigin=*', '[REST01]', 'Port=8081'],
          ...['URIs=CAMINHO', 'CORSEnable=1', '[CAMINHO]', 'CORSEnable=1', 'AllowOrigin=*'],
          ...['[Drivers]', 'MultiProtocolPort=1', '[Service]', 'MultiProtocolPort=1'],
        ),
      },
      'information appserver.ini:10',
      'information appserver.ini:14',
      'information appserver.ini:21',
      /Apague a linha: vale a de \[CAMINHO\]/,
    ],
    'the folders of an environment in [General]': [
      { 'appserver.ini': '[General]\nRootPath=C:\\erp\n[TCP]\nPort=1' },
      'appserver.ini:2',
    ],
  },
  silent: {
    'each key in its section': {
      'appserver.ini': server(
        ...['[Drivers]', 'MultiProtocolPort=1', '[SSLConfigure]', 'CertificateServer=a'],
        ...['[HTTPV11]', 'Sockets=REST01', '[REST01]', 'Port=8081', 'URIs=CAMINHO'],
        ...['Certificate=a.crt', 'Key=a.key', '[CAMINHO]', 'URL=/rest', 'AllowOrigin=*'],
      ),
    },
    'the same names in sections of other services': {
      'appserver.ini': server(
        ...['[JOB_WS]', 'Type=WEBEX', 'Instances=1,2', 'PrepareIn=99,01'],
        ...['[webapp]', 'App_Environment=producao', '[10.0.0.8:80]', 'Path=/x', 'URL=/y'],
      ),
    },
  },
  notChecked: { 'the ini file of a broker': { 'broker.ini': broker('App_Environment=x') } },
  other: {
    'the same lines in the file of a fiscal server': {
      'tss.ini': tss('[Service]', 'MultiProtocolPort=1'),
    },
  },
});
