import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { encodeIni } from '../ini/ini-bytes.js';
import { broker, location, nginx, server, smartclient } from '../testing/examples.js';
import { readBrokerConfigFile } from './config-file.js';
import { configSet } from './config-set.js';
import { fileDescriptions } from './file-descriptions.js';

function describeFiles(files: Readonly<Record<string, string>>): Record<string, string> {
  const read = Object.entries(files).map(([path, text]) =>
    readBrokerConfigFile(path, encodeIni({ encoding: 'cp1252', text })),
  );
  return Object.fromEntries(
    fileDescriptions(configSet(read)).map(({ path, what }) => [path, what.en]),
  );
}

const PRD = '[PRD]\nRootPath=/p\n[TCP]\nPort=1300\n';

describe('fileDescriptions', () => {
  it('says what each file of an installation is', () => {
    assert.deepEqual(
      describeFiles({
        'broker.ini': broker(),
        'a.ini': server(),
        'teste.ini': '[General]\nApp_Environment=T\n[T]\nRootPath=/t\n[TCP]\nPort=7',
        'smartclient.ini': smartclient('http://10.0.0.5:10000'),
        'nginx.conf': nginx(location('/', 'http://10.0.0.5:10000')),
      }),
      {
        'broker.ini': 'TOTVS | Broker: BALANCE_SMART_CLIENT_DESKTOP 10000',
        'a.ini': 'server of the ERP, balanced',
        'teste.ini': 'server of the ERP',
        'smartclient.ini': 'SmartClient',
        'nginx.conf': 'proxy (nginx)',
      },
    );
  });

  it('tells the AppServers of other services from those of users', () => {
    assert.deepEqual(
      describeFiles({
        'rest.ini': `${PRD}[HTTPV11]\nEnable=1\nSockets=HTTPREST`,
        'jobs.ini': `${PRD}[ONSTART]\nJobs=WF\n[WF]\nMain=WFLauncher\nEnvironment=PRD`,
        'telnet.ini': `${PRD}[TELNET]\nEnable=1\nMain=SIGAACD`,
        'tlpp.ini': `${PRD}[HTTPSERVER]\nEnable=1\nServers=S\n[S]\nPort=9995`,
        'portal.ini': `${PRD}[HTTP]\nPort=80\n[JOB]\nTYPE=WEBEX\nEnvironment=PRD`,
        'part.ini': '[HTTPREST]\nPort=8080',
      }),
      {
        'rest.ini': 'REST server',
        'tlpp.ini': 'REST server',
        'jobs.ini': 'server of jobs',
        'telnet.ini': 'Telnet server (collectors)',
        'portal.ini': 'server of a portal or of web services',
        'part.ini': 'part of an appserver.ini',
      },
    );
  });

  it('names other programs, whatever their files are called', () => {
    assert.deepEqual(
      describeFiles({
        'a.ini': '[General]\nLicenseServer=10.0.0.8\n[POSTGRES]\nenvironments=p12',
        'b.ini': '[TCP]\nPort=2234\n[LICENSESERVER]\nEnable=1\nPort=5555',
        'c.ini': '[TCP]\nPort=2235\n[LockServer]\nEnable=1',
        'd.ini': '[TCP]\nPort=7001\n[WebMonitor]\nEnable=1',
        'e.ini': `[SPED]\nRootPath=/t\nSPED_SAVEWSDL=1\n${PRD}`,
        'f.ini': '[erp]\nDriver=PostgreSQL\nServername=db',
        'g.ini': `${PRD}[LicenseServer]\nEnable=1\n[ONSTART]\nJobs=L\n[L]\nMain=LSInitialize`,
      }),
      {
        'a.ini': 'DBAccess, skipped',
        'b.ini': 'License Server, skipped',
        'c.ini': 'Lock Server, skipped',
        'd.ini': 'web monitor, skipped',
        'e.ini': 'TSS (fiscal documents), skipped',
        'f.ini': 'ODBC, skipped',
        'g.ini': 'License Server, skipped',
      },
    );
  });

  it('says which files of a proxy are not in use', () => {
    const site = 'server { location / { proxy_pass http://a:1; } }';
    assert.deepEqual(
      describeFiles({
        'n/nginx.conf': 'http { include sites-enabled/*.conf; }',
        'n/sites-enabled/a.conf': site,
        'n/sites-available/b.conf': site,
      }),
      {
        'n/nginx.conf': 'proxy (nginx)',
        'n/sites-enabled/a.conf': 'proxy (nginx)',
        'n/sites-available/b.conf': 'proxy (nginx) that no include names, skipped',
      },
    );
  });

  it('does not take a server for a program that it uses or that is off', () => {
    assert.deepEqual(
      describeFiles({
        'a.ini': server('[LICENSECLIENT]', 'Server=x', '[LICENSESERVER]', 'Enable=0'),
        'b.ini': server('[LOCKSERVER]', 'Enable=1', '[WEBMONITOR]', 'Enable=1'),
      }),
      { 'a.ini': 'server of the ERP', 'b.ini': 'server of the ERP' },
    );
  });
});
