import { type BrokerCheckResult, checkBrokerConfig } from '../check/check-broker-config.js';
import { readBrokerConfigFile } from '../model/config-file.js';
import { type GeneratedFile } from './generate.js';

/** Runs the rules of `broker check` over generated files. */
export function checkGenerated(files: readonly GeneratedFile[]): BrokerCheckResult {
  const read = files.map(({ path, text }) =>
    readBrokerConfigFile(path, Buffer.from(text, 'latin1')),
  );
  // A file that is not generated is not missing.
  return { ...checkBrokerConfig(read), notChecked: [] };
}
