import { inject, Injectable } from '@angular/core';
import { type Observable } from 'rxjs';
import {
  type ProSystemModules,
  type ProSystemModulesList,
} from '../session/models/pro-system-modules';
import { type ProLookupParams } from './models/pro-lookup';
import { ProSystemModuleService } from './pro-system-module.service';

/** The modules of the ERP for PO UI's lookup. */
@Injectable({ providedIn: 'root' })
export class ProSystemModuleLookupService {
  readonly #modules = inject(ProSystemModuleService);

  /** A page of the modules whose description contains the filter. */
  getFilteredItems({ filter, page, pageSize }: ProLookupParams): Observable<ProSystemModulesList> {
    return this.#modules.getListOfSystemModules(filter, page, pageSize);
  }

  /** The module of a number. */
  getObjectByValue(moduleId: string): Observable<ProSystemModules> {
    return this.#modules.getSystemModule(moduleId);
  }

  /** Stores it as the module of the session. */
  setSystemModule(systemModule: ProSystemModules): void {
    this.#modules.systemModule = systemModule;
  }

  /** Selects the REST server (`true`) or AdvPL (`false`), as {@link ProSystemModuleService} does. */
  setChannelAsHTTP(value: boolean): void {
    this.#modules.setChannelAsHTTP(value);
  }

  /** Whether requests go to the REST server. */
  isChannelHTTP(): boolean {
    return this.#modules.isChannelHTTP();
  }
}
