import { type BrokerDescription } from './broker-description.js';
import { type GeneratedFile, generateFiles } from './generate.js';
import { planOf } from './plan.js';
import { readDescription } from './read-description.js';

/**
 * Generates the configuration files of an installation: broker, servers, SmartClient and, in scenario
 * b, the reverse proxy. Nothing is written to disk.
 *
 * @example
 * for (const { path, text } of brokerFiles({
 *   scenario: 'b',
 *   environment: 'producao',
 *   broker: '10.0.0.5:10000',
 *   servers: ['10.0.0.11:10001', '10.0.0.12:10001'],
 *   publicName: 'erp.my-company.com',
 * })) {
 *   console.log(path, text);
 * }
 *
 * @throws DevkitError PDK302 with everything that is wrong with the description.
 */
export function brokerFiles(description: BrokerDescription): readonly GeneratedFile[] {
  return generateFiles(planOf(readDescription(description)));
}
