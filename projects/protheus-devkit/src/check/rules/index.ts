import { absoluteAddress } from './absolute-address.js';
import { appConfigAddress } from './app-config-address.js';
import { appConfigBom } from './app-config-bom.js';
import { appConfigJson } from './app-config-json.js';
import { appConfigKeys } from './app-config-keys.js';
import { appConfigMissing } from './app-config-missing.js';
import { appConfigSpelling } from './app-config-spelling.js';
import { baseHref } from './base-href.js';
import { caseCollision } from './case-collision.js';
import { credentials } from './credentials.js';
import { developerAddress } from './developer-address.js';
import { externalResource } from './external-resource.js';
import { fileName } from './file-name.js';
import { indexHtml } from './index-html.js';
import { missingFile } from './missing-file.js';
import { movedBase } from './moved-base.js';
import { noredirect } from './noredirect.js';
import { packageFolder } from './package-folder.js';
import { packageSize } from './package-size.js';
import { portableName } from './portable-name.js';
import { sourceFolder } from './source-folder.js';
import { sourceMap } from './source-map.js';
import { startScript } from './start-script.js';
import { startScriptArrow } from './start-script-arrow.js';
import { type AppRule } from './support/app-rule.js';
import { textEncoding } from './text-encoding.js';
import { unreadText } from './unread-text.js';
import { upperCaseName } from './upper-case-name.js';

/** The rules of `check`, in the order of their codes. */
export const appRules: readonly AppRule[] = [
  indexHtml,
  packageFolder,
  baseHref,
  externalResource,
  appConfigMissing,
  appConfigJson,
  appConfigBom,
  appConfigKeys,
  appConfigAddress,
  appConfigSpelling,
  startScript,
  startScriptArrow,
  caseCollision,
  upperCaseName,
  fileName,
  absoluteAddress,
  noredirect,
  credentials,
  movedBase,
  sourceMap,
  packageSize,
  missingFile,
  unreadText,
  sourceFolder,
  developerAddress,
  textEncoding,
  portableName,
];
