import { Injectable } from '@angular/core';
import {
  type ProSessionInfo as SessionInfo,
  ProSessionInfoService as SessionInfoService,
} from 'ngx-protheus';

/** All values of the session, including the misspelt key of protheus-lib-core. */
export interface ProSessionInfo extends SessionInfo {
  /** @deprecated Read `remoteType`. */
  remoteRype: number;
}

/** `ProSessionInfoService` whose `getSessionInfo()` also returns the misspelt key. */
@Injectable({ providedIn: 'root' })
export class ProSessionInfoService extends SessionInfoService {
  override getSessionInfo(): ProSessionInfo {
    const info = super.getSessionInfo();
    return { ...info, remoteRype: info.remoteType };
  }
}
