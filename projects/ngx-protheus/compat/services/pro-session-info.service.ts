import { Injectable } from '@angular/core';
import {
  type ProSessionInfo as NamedRight,
  ProSessionInfoService as RightlyNamed,
} from 'ngx-protheus';

/** Everything that the session holds, with the name that protheus-lib-core gave to one of its keys. */
export interface ProSessionInfo extends NamedRight {
  /** @deprecated Read `remoteType`. */
  remoteRype: number;
}

/** `ProSessionInfoService` whose `getSessionInfo()` knows the misspelt key, too. */
@Injectable({ providedIn: 'root' })
export class ProSessionInfoService extends RightlyNamed {
  override getSessionInfo(): ProSessionInfo {
    const info = super.getSessionInfo();
    return { ...info, remoteRype: info.remoteType };
  }
}
