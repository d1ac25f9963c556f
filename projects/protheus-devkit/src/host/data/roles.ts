/** The roles of the sample server, as `getRoleList` lists them: code and description. */
export const roles: readonly (readonly [code: string, description: string])[] = [
  ['000001', 'Comprador'],
  ['000002', 'Vendedor'],
  ['000003', 'Analista fiscal'],
  ['000004', 'Gerente financeiro'],
  ['000005', 'Supervisor de produção'],
];
