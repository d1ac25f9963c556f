/** The password of every sample user. */
export const SAMPLE_PASSWORD = 'protheus';

/** A user of the sample server. */
export interface SampleUser {
  /** Six digits; `000000` is the administrator. */
  readonly id: string;
  readonly userName: string;
  readonly displayName: string;
  readonly email: string;
  readonly title: string;
  readonly department: string;
  readonly active: boolean;
}

const people: readonly (readonly [string, string, string])[] = [
  ['João Conceição', 'Analista Fiscal', 'Fiscal'],
  ['Maria Antônia Araújo', 'Gerente Comercial', 'Vendas'],
  ['José Luís Guimarães', 'Comprador', 'Suprimentos'],
  ['Ana Lúcia Gonçalves', 'Coordenadora Contábil', 'Contabilidade'],
  ['Antônio Sérgio Magalhães', 'Almoxarife', 'Estoque'],
  ['Conceição Brandão', 'Diretora Financeira', 'Financeiro'],
  ['Márcio Assunção', 'Vendedor', 'Vendas'],
  ['Verônica Simões', 'Analista de RH', 'Recursos Humanos'],
  ['Luís Otávio Frazão', 'Desenvolvedor AdvPL', 'Tecnologia'],
  ['Débora Leão', 'Analista de Sistemas', 'Tecnologia'],
  ['Estêvão Muniz', 'Supervisor de Produção', 'Produção'],
  ['Íris Falcão', 'Planejadora', 'Produção'],
  ['Otávio Barão', 'Auditor', 'Controladoria'],
  ['Tânia Patrício', 'Analista de Crédito', 'Financeiro'],
  ['Régis Camões', 'Motorista', 'Logística'],
  ['Inês Galvão', 'Recepcionista', 'Administração'],
  ['Zélia Mourão', 'Assistente Administrativa', 'Administração'],
  ['Cássio Abrão', 'Técnico de Qualidade', 'Qualidade'],
  ['Mônica Paixão', 'Engenheira', 'Produção'],
  ['Hélio Falcão', 'Conferente', 'Logística'],
  ['Sônia Colaço', 'Advogada', 'Jurídico'],
  ['Ângela Valadão', 'Compradora', 'Suprimentos'],
  ['Júlio César Adão', 'Faturista', 'Faturamento'],
  ['Lívia Simão', 'Estagiária', 'Tecnologia'],
];

/** The sample users: more than one page of them. */
export function sampleUsers(): SampleUser[] {
  const admin: SampleUser = {
    id: '000000',
    userName: 'admin',
    displayName: 'Administrador',
    email: 'admin@exemplo.com.br',
    title: 'Administrador do sistema',
    department: 'Tecnologia',
    active: true,
  };
  return [
    admin,
    ...people.map(([displayName, title, department], index): SampleUser => {
      const userName = userNameOf(displayName);
      return {
        id: String(index + 1).padStart(6, '0'),
        userName,
        displayName,
        email: `${userName}@exemplo.com.br`,
        title,
        department,
        // An inactive user: applications have to show that too.
        active: index !== 20,
      };
    }),
  ];
}

// `João Conceição` signs in as `joao.conceicao`.
function userNameOf(name: string): string {
  const words = name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().split(' ');
  return `${words[0]}.${words[words.length - 1]}`;
}

/** The user of requests without a token, for resources that require none. */
export const anonymousUser: SampleUser = {
  id: '',
  userName: '',
  displayName: '',
  email: '',
  title: '',
  department: '',
  active: false,
};
