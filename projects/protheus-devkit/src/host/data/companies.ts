/** A company group, with the field names of REST and of `sessionStorage.ProCompany`. */
export interface SampleCompany {
  readonly Code: string;
  readonly InternalId: string;
  readonly CorporateName: string;
  readonly Layout: string;
  readonly CompanyLength: string;
  readonly FirstBranchCode: string;
  readonly FirstBranchDescription: string;
}

/** The sample company groups: code, name, number of branches. */
export const companySeeds: readonly (readonly [string, string, number])[] = [
  ['T1', 'Grupo Ipê Amarelo Participações S.A.', 45],
  ['T2', 'Laticínios São João da Serra Ltda.', 12],
  ['01', 'Calçados Araçá Indústria e Comércio Ltda.', 8],
  ['02', 'Mineração Jacarandá S.A.', 6],
  ['03', 'Transportes Pé na Estrada Ltda.', 14],
  ['04', 'Construções Três Irmãos Engenharia Ltda.', 3],
  ['05', 'Café do Cerrado Exportação S.A.', 5],
  ['06', 'Açúcar e Álcool Cana Verde S.A.', 4],
  ['07', 'Papelaria Maçã Ltda.', 9],
  ['08', 'Distribuidora de Alimentos Pão de Ló Ltda.', 11],
  ['09', 'Cerâmica Vovô Zé Ltda.', 2],
  ['10', 'Educação e Saúde Conceição Associação Civil', 7],
  ['11', 'Frigorífico Boi Bravo S.A.', 6],
  ['12', 'Têxtil Algodão Doce Indústria Ltda.', 4],
  ['13', 'Farmácias Bem Estar do Norte Ltda.', 13],
  ['14', 'Metalúrgica Aço Fino S.A.', 3],
  ['15', 'Cooperativa Agrícola Três Corações', 8],
  ['16', 'Vinícola Vale do Sossego Ltda.', 2],
  ['17', 'Pescados Maré Alta Indústria Ltda.', 3],
  ['18', 'Móveis Pau-brasil Ltda.', 5],
  ['19', 'Editora Sabiá Livros e Revistas Ltda.', 2],
  ['20', 'Energia Solar Amanhã Ltda.', 4],
  ['21', 'Química Fórmula Certa S.A.', 3],
  ['22', 'Hotéis Pôr do Sol Ltda.', 6],
  ['23', 'Irmãos D’Ávila & Cia. Ltda.', 2],
  ['99', 'Empresa Teste', 1],
];
