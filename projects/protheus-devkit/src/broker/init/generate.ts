import { apacheConf } from './apache-conf.js';
import { brokerIni } from './broker-ini.js';
import { nginxConf } from './nginx-conf.js';
import { type Plan } from './plan.js';
import { serverIni } from './server-ini.js';
import { smartclientIni } from './smartclient-ini.js';

/** A file that `broker init` writes; its path is relative, with `/`. */
export interface GeneratedFile {
  readonly path: string;
  readonly text: string;
}

/** @returns The files of one installation. */
export function generateFiles(plan: Plan): readonly GeneratedFile[] {
  const files: GeneratedFile[] = [
    { path: 'broker/appserver.ini', text: brokerIni(plan) },
    ...plan.servers.map((server, index) => ({
      path: `server-${String(index + 1).padStart(2, '0')}/appserver.ini`,
      text: serverIni(plan, server, index),
    })),
    { path: 'smartclient.ini', text: smartclientIni(plan) },
  ];
  if (plan.scenario === 'b') {
    files.push(
      plan.proxy === 'nginx'
        ? { path: 'nginx.conf', text: nginxConf(plan) }
        : { path: 'apache.conf', text: apacheConf(plan) },
    );
  }
  return files;
}
