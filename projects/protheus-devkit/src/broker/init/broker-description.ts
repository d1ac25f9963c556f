import { type MONITORING_TYPES, type SORT_METHODS } from '../rules/methods.js';

/**
 * What `broker init` makes the files from: the answers to its questions, its flags, or a JSON file
 * with the schema `broker.schema.json`. An address is written `machine:port`.
 */
export interface BrokerDescription {
  /** `a`: clients call the broker. `b`: clients call a reverse proxy in front of it. */
  readonly scenario: 'a' | 'b';
  readonly platform?: 'windows' | 'linux';
  readonly environment: string;
  readonly extraEnvironments?: readonly string[];
  readonly broker: string;
  readonly servers: readonly string[];
  readonly secureServers?: boolean;
  readonly serverCertificate?: string;
  readonly serverKey?: string;
  readonly anyClient?: boolean;
  readonly monitoring?: (typeof MONITORING_TYPES)[number];
  readonly sort?: (typeof SORT_METHODS)[number];
  readonly proxy?: 'nginx' | 'apache';
  readonly publicName?: string;
  readonly publicPort?: number;
  readonly webName?: string;
  readonly certificate?: string;
  readonly certificateKey?: string;
  readonly restPath?: string;
  readonly bodyLimit?: number;
  readonly idleTimeout?: number;
  readonly requestTimeout?: number;
  readonly legacy?: boolean;
  readonly rootPath?: string;
  readonly httpPort?: number;
  readonly restPort?: number;
}
