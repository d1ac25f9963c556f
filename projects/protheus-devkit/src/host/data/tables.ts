import { type SampleServer } from './sample-server.js';

/** A record of a table: field names in lower case, as the generic services return them. */
export type TableRow = Readonly<Record<string, string | number>>;

type RowFactory = (data: SampleServer, company: string, branch: string) => TableRow[];

const rowFactories: Readonly<Record<string, RowFactory>> = {
  SB1: (data, company, branch) =>
    data.products(company, branch).map(product => ({
      b1_filial: branch,
      b1_cod: product.code.padEnd(15),
      b1_desc: product.description,
      b1_tipo: product.type,
      b1_um: product.unit,
      b1_grupo: product.group,
      b1_prv1: product.price,
      b1_msblql: product.blocked ? '1' : '2',
    })),
  SA1: (data, company, branch) => people(data, company, branch, 'a1', 'Cliente'),
  SA2: (data, company, branch) => people(data, company, branch, 'a2', 'Fornecedor'),
};

/** Customers and suppliers: the branches of the other groups. */
function people(
  data: SampleServer,
  company: string,
  branch: string,
  prefix: string,
  kind: string,
): TableRow[] {
  return data
    .branches()
    .filter(other => other.CompanyCode !== company)
    .slice(0, 80)
    .map((other, at) => ({
      [`${prefix}_filial`]: branch,
      [`${prefix}_cod`]: String(at + 1).padStart(6, '0'),
      [`${prefix}_loja`]: '01',
      [`${prefix}_nome`]: `${kind} ${other.CommercialName} ${other.City}`,
      [`${prefix}_nreduz`]: other.CommercialName,
      [`${prefix}_cgc`]: other.Cgc,
      [`${prefix}_end`]: other.Street,
      [`${prefix}_mun`]: other.City,
      [`${prefix}_est`]: other.State,
      [`${prefix}_cep`]: other.ZipCode,
    }));
}

/** The number of branches in a list without the branch filter. */
const UNFILTERED_BRANCHES = 5;

/** The filters of a table query. */
export interface TableQuery {
  readonly company: string;
  readonly branch: string;
  /** Only the records of the branch. */
  readonly branchFilter: boolean;
  /** Without the deleted records. */
  readonly deletedFilter: boolean;
}

/** The records of a sample table. @returns `undefined` when there is no such table */
export function tableRows(
  data: SampleServer,
  alias: string,
  query: TableQuery,
): readonly TableRow[] | undefined {
  const createRows =
    Object.hasOwn(rowFactories, alias.toUpperCase()) && rowFactories[alias.toUpperCase()];
  if (!createRows) return undefined;
  const branches = query.branchFilter
    ? [query.branch]
    : data
        .branches(query.company)
        .slice(0, UNFILTERED_BRANCHES)
        .map(({ Code }) => Code);
  return branches
    .flatMap(branch => createRows(data, query.company, branch))
    .map((row, at) => ({ ...row, d_e_l_e_t_: at % 19 === 18 ? '*' : ' ', r_e_c_n_o_: at + 1 }))
    .filter(row => !query.deletedFilter || row.d_e_l_e_t_ !== '*');
}

/** The names of the sample tables. */
export const tableNames: readonly string[] = Object.keys(rowFactories);
