import { type Tenant } from './rest-route.js';

/**
 * Reads the header `tenantid`: `T1,D MG 01 ,` or `T1`. The last comma is there to keep the trailing
 * blanks of the branch; HTTP would cut them.
 */
export function readTenant(header: string | undefined): Tenant | undefined {
  const match = /^([^,]+)(?:,([^,]*),?)?$/.exec(header ?? '');
  return match ? { company: match[1].trim(), branch: match[2] ?? '' } : undefined;
}
