import { type Untyped } from '../../session/models/untyped';

/** A page of a list, as `FwAdapterBaseV2` returns it. */
export interface ProAdapterBaseV2<T> {
  items: T[];
  hasNext: boolean;
  remainingRecords: number;
}

/** The parameters of the generic list. */
export interface ProAdapterListInterface {
  alias: string;
  filialFilter?: boolean;
  deletedFilter?: boolean;
  page?: number;
  pageSize?: number;
  filter?: string;
  fields?: string;
  order?: string;
  quickSearch?: string;
  [key: string]: Untyped;
}

/** The parameters of the generic query. */
export interface ProAdapterQueryInterface {
  tables: string;
  where?: string;
  fromQry?: string;
  filialFilter?: boolean;
  deletedFilter?: boolean;
  page?: number;
  pageSize?: number;
  filter?: string;
  fields?: string;
  order?: string;
  quickSearch?: string;
  [key: string]: Untyped;
}
