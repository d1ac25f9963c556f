// The bytes that our library and the existing one add to the scripts of an application: a minimal one
// and a typical one with PO UI. Production builds, gzip -9.
import { installPeer } from '../test-support/installed-peer.js';
import { buildApp } from './support/apps.js';
import { gzipSize } from './support/gzip-size.js';
import { type Goal, report } from './support/report.js';

interface Row {
  readonly application: string;
  readonly with: string;
  readonly bytes: number;
  readonly added: number;
}

installPeer();
const rows: Row[] = [];
for (const [application, variants] of [
  ['minimal', ['function', 'ours', 'peer']],
  ['typical', ['ours', 'po-ui', 'compat', 'peer']],
] as const) {
  const without = gzipSize(buildApp(application));
  rows.push({ application, with: 'nothing', bytes: without, added: 0 });
  for (const variant of variants) {
    const bytes = gzipSize(buildApp(application, variant));
    rows.push({ application, with: variant, bytes, added: bytes - without });
  }
}
function goal(application: string, variant: string, limit: number): Goal {
  return {
    goal: `${variant} adds to the ${application} application, bytes`,
    limit,
    measured:
      rows.find(row => row.application === application && row.with === variant)?.added ?? NaN,
  };
}
report('size', rows, [
  goal('minimal', 'function', 1_000),
  goal('minimal', 'ours', 7_750),
  goal('typical', 'ours', 8_000),
]);
