import { inject, Injectable } from '@angular/core';
import { type Observable } from 'rxjs';
import {
  type ProSystemModules,
  type ProSystemModulesList,
} from '../session/models/pro-system-modules';
import { SessionStore } from '../session/session-store';
import { fetchAllProtheusPages } from './fetch-pages';
import { HttpOrChannel } from './http-or-channel';
import { completePage } from './protheus-page';
import { readCopy } from './read-copy';
import { JSON_UTF8, restQuery } from './rest-query';

const URL = '/api/framework/v1/systemModules';

/** The modules of the ERP, such as `5 SIGAFAT`. */
@Injectable({ providedIn: 'root' })
export class ProSystemModuleService extends HttpOrChannel {
  readonly #store = inject(SessionStore);

  EVENT_SET_LIST = 'setModulesList';
  EVENT_GET_LIST = 'getModulesList';
  EVENT_SET_ONE = 'setModuleInfo';
  EVENT_GET_ONE = 'getModuleInfo';

  /**
   * A page of the modules.
   *
   * @param description A part of the description; empty for all.
   */
  getListOfSystemModules(
    description = '',
    page = 1,
    pageSize = 100,
  ): Observable<ProSystemModulesList> {
    return (
      this.isChannelHTTP()
        ? this.http.get<ProSystemModulesList>(URL, {
            headers: { Accept: JSON_UTF8 },
            params: restQuery({ page, pageSize, description }),
          })
        : this.requestAdvpl<ProSystemModulesList>(
            this.EVENT_GET_LIST,
            { description, page, pageSize },
            this.EVENT_SET_LIST,
          )
    ).pipe(completePage());
  }

  /** All modules, from all pages. */
  allSystemModules(description = '', pageSize = 100): Observable<ProSystemModules[]> {
    return fetchAllProtheusPages(page => this.getListOfSystemModules(description, page, pageSize));
  }

  /** One module by its number. */
  getSystemModule(systemModuleId: string): Observable<ProSystemModules> {
    return this.isChannelHTTP()
      ? this.http.get<ProSystemModules>(`${URL}/${encodeURIComponent(systemModuleId)}`, {
          headers: { Accept: JSON_UTF8 },
        })
      : this.requestAdvpl<ProSystemModules>(this.EVENT_GET_ONE, systemModuleId, this.EVENT_SET_ONE);
  }

  /** The module that the user has selected; its fields are empty when there is none. */
  get systemModule(): ProSystemModules {
    return readCopy(this.#store, 'ProSystemModule') ?? { id: '', name: '', description: '' };
  }

  set systemModule(systemModule: ProSystemModules) {
    this.#store.set('ProSystemModule', systemModule);
  }
}
