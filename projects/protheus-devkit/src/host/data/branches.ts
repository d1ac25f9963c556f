import { states } from './states.js';
import { taxId } from './tax-id.js';

/** A branch, with the field names of REST and of `sessionStorage.ProBranch`. */
export interface SampleBranch {
  readonly CompanyCode: string;
  readonly EnterpriseGroup: string;
  readonly ParentCode: string;
  /** Eight characters: its trailing blanks are part of the code. */
  readonly Code: string;
  readonly Description: string;
  readonly Title: string;
  readonly CommercialName: string;
  readonly Cgc: string;
  readonly StateRegistration: string;
  readonly Street: string;
  readonly Neighborhood: string;
  readonly City: string;
  readonly CityCode: string;
  readonly State: string;
  readonly ZipCode: string;
  readonly Phone: string;
}

const streets = ['Avenida Paulista', 'Rua das Flores', 'Rua João Goulart', 'Praça da Sé'];
const neighborhoods = ['Centro', 'Jardim América', 'Santo Antônio', 'São Benedito'];

/**
 * The sample branches of a company group.
 * @param company the code of the group
 * @param name its name
 * @param position the position of the group in the list, for its CNPJ
 * @param count the number of branches
 */
export function sampleBranches(
  company: string,
  name: string,
  position: number,
  count: number,
): SampleBranch[] {
  return Array.from({ length: count }, (_, index): SampleBranch => {
    const state = states[index % states.length];
    const round = Math.floor(index / states.length);
    const city = state.cities[round % state.cities.length];
    const description = `${index === 0 ? 'Matriz' : 'Filial'} ${city}`;
    return {
      CompanyCode: company,
      EnterpriseGroup: company,
      ParentCode: company,
      Code: branchCode(company, state.code, round, index).padEnd(8),
      Description: round < state.cities.length ? description : `${description} ${round + 1}`,
      Title: description,
      CommercialName: name.split(' ').slice(0, 2).join(' '),
      Cgc: taxId(90100000 + position, index + 1),
      StateRegistration: String(110000000 + position * 1000 + index),
      Street: `${streets[index % streets.length]}, ${100 + index}`,
      Neighborhood: neighborhoods[index % neighborhoods.length],
      City: city,
      CityCode: `${state.ibge}${String(100 + (index % 900)).padStart(5, '0')}`,
      State: state.code,
      ZipCode: String(10000000 + index * 37).padStart(8, '0'),
      Phone: `(11) 4000-${String(1000 + (index % 9000))}`,
    };
  });
}

// Groups use different layouts of the same field, as in real servers: `D MG 01 `, `0101    `.
function branchCode(company: string, state: string, round: number, index: number): string {
  if (!company.startsWith('T')) return String(101 + index).padStart(4, '0');
  const letter = String.fromCharCode('D'.charCodeAt(0) + Math.floor(round / 99));
  return `${letter} ${state} ${String((round % 99) + 1).padStart(2, '0')}`;
}
