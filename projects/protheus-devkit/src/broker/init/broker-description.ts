import {
  type BROKER_MONITORING_TYPES,
  type BROKER_SORT_METHODS,
} from '../model/balance-methods.js';

/**
 * The input of `broker init`: the answers to its questions, its flags, or a JSON file with the schema
 * `broker.schema.json`. The address of a server is written `machine:port`.
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
  readonly monitoring?: (typeof BROKER_MONITORING_TYPES)[number];
  readonly sort?: (typeof BROKER_SORT_METHODS)[number];
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
