/** A module of the ERP. */
export interface SystemModule {
  readonly id: string;
  readonly name: string;
  readonly description: string;
}

const rows: readonly (readonly [number, string, string])[] = [
  [1, 'ATF', 'Ativo Fixo'],
  [2, 'COM', 'Compras'],
  [4, 'EST', 'Estoque e Custos'],
  [5, 'FAT', 'Faturamento'],
  [6, 'FIN', 'Financeiro'],
  [7, 'GPE', 'Gestão de Pessoal'],
  [9, 'FIS', 'Livros Fiscais'],
  [10, 'PCP', 'Planejamento e Controle da Produção'],
  [11, 'VEI', 'Veículos'],
  [12, 'LOJA', 'Controle de Lojas'],
  [13, 'TMK', 'Call Center'],
  [14, 'OFI', 'Oficinas'],
  [16, 'PON', 'Ponto Eletrônico'],
  [17, 'EIC', 'Easy Import Control'],
  [19, 'MNT', 'Manutenção de Ativos'],
  [20, 'RSP', 'Recrutamento e Seleção de Pessoal'],
  [21, 'QIE', 'Inspeção de Entradas'],
  [22, 'QMT', 'Metrologia'],
  [24, 'QDO', 'Controle de Documentos'],
  [25, 'QIP', 'Inspeção de Processos'],
  [26, 'TRM', 'Treinamento'],
  [28, 'TEC', 'Gestão de Serviços'],
  [29, 'EEC', 'Easy Export Control'],
  [33, 'PLS', 'Plano de Saúde'],
  [34, 'CTB', 'Contabilidade Gerencial'],
  [35, 'MDT', 'Medicina e Segurança do Trabalho'],
  [36, 'QNC', 'Controle de Não-conformidades'],
  [39, 'OMS', 'Gestão de Distribuição'],
  [42, 'WMS', 'Gestão de Armazenagem'],
  [43, 'TMS', 'Gestão de Transportes'],
  [44, 'PMS', 'Gestão de Projetos'],
  [69, 'GCT', 'Gestão de Contratos'],
  [73, 'CRM', 'CRM'],
];

/** The modules of the ERP. */
export const systemModules: readonly SystemModule[] = rows.map(([id, name, description]) => ({
  id: String(id).padStart(2, '0'),
  name: `SIGA${name}`,
  description,
}));
