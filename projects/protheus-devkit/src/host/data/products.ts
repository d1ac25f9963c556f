/** A product of the sample business list. */
export interface SampleProduct {
  readonly code: string;
  readonly description: string;
  readonly type: string;
  readonly unit: string;
  readonly group: string;
  readonly price: number;
  readonly balance: number;
  readonly blocked: boolean;
}

const productSeeds: readonly (readonly [string, string, string])[] = [
  ['Parafuso sextavado em aço inoxidável', 'PC', 'Fixação'],
  ['Chapa de alumínio', 'KG', 'Matéria-prima'],
  ['Caixa de papelão ondulado', 'UN', 'Embalagem'],
  ['Óleo lubrificante sintético', 'L', 'Manutenção'],
  ['Café torrado e moído', 'KG', 'Alimentos'],
  ['Açúcar cristal orgânico', 'KG', 'Alimentos'],
  ['Feijão carioca', 'KG', 'Alimentos'],
  ['Pão de queijo congelado', 'PC', 'Alimentos'],
  ['Tênis de corrida nº 42', 'PR', 'Calçados'],
  ['Mesa de escritório em MDF', 'UN', 'Móveis'],
  ['Cadeira giratória com braço', 'UN', 'Móveis'],
  ['Lâmpada LED branca fria', 'UN', 'Elétrica'],
  ['Fio elétrico flexível 2,5 mm²', 'M', 'Elétrica'],
  ['Válvula de pressão', 'PC', 'Hidráulica'],
  ['Conexão de latão ½"', 'PC', 'Hidráulica'],
];

const types = ['PA', 'MP', 'EM', 'MC'];

/**
 * The products of a branch. Branches have different products and prices, so that a wrong tenant is
 * visible on the screen.
 * @param company the code of the company group
 * @param branch the code of the branch
 */
export function sampleProducts(company: string, branch: string): SampleProduct[] {
  const seed = hash(`${company}|${branch.trimEnd()}`);
  const count = 50 + (seed % 60);
  return Array.from({ length: count }, (_, index): SampleProduct => {
    const [description, unit, group] = productSeeds[(index + seed) % productSeeds.length];
    const round = Math.floor(index / productSeeds.length) + 1;
    return {
      code: `${company}${String(1000 + index * 7 + (seed % 7)).padStart(6, '0')}`,
      description: `${description} ${round}`,
      type: types[(index + seed) % types.length],
      unit,
      group,
      price: ((seed % 97) * 100 + index * 1375 + 990) / 100,
      balance: (seed + index * 13) % 500,
      blocked: index % 17 === 16,
    };
  });
}

function hash(text: string): number {
  let value = 7;
  for (const char of text) value = (value * 31 + char.charCodeAt(0)) % 1_000_003;
  return value;
}
