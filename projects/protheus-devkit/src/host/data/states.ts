/** A state of Brazil with cities, for sample addresses. */
export interface SampleState {
  readonly code: string;
  readonly ibge: string;
  readonly cities: readonly string[];
}

/** All 27 units of the federation: names with accents, which wrong encodings break. */
export const states: readonly SampleState[] = [
  { code: 'MG', ibge: '31', cities: ['Belo Horizonte', 'Uberlândia', 'Poços de Caldas'] },
  { code: 'SP', ibge: '35', cities: ['São Paulo', 'Ribeirão Preto', 'São José dos Campos'] },
  { code: 'RJ', ibge: '33', cities: ['Rio de Janeiro', 'Niterói', 'Petrópolis'] },
  { code: 'ES', ibge: '32', cities: ['Vitória', 'Guarapari'] },
  { code: 'PR', ibge: '41', cities: ['Curitiba', 'Londrina', 'Maringá'] },
  { code: 'SC', ibge: '42', cities: ['Florianópolis', 'Joinville', 'Chapecó'] },
  { code: 'RS', ibge: '43', cities: ['Porto Alegre', 'Caxias do Sul', 'São Leopoldo'] },
  { code: 'BA', ibge: '29', cities: ['Salvador', 'Feira de Santana', 'Ilhéus'] },
  { code: 'PE', ibge: '26', cities: ['Recife', 'Jaboatão dos Guararapes', 'Olinda'] },
  { code: 'CE', ibge: '23', cities: ['Fortaleza', 'Juazeiro do Norte'] },
  { code: 'GO', ibge: '52', cities: ['Goiânia', 'Anápolis'] },
  { code: 'DF', ibge: '53', cities: ['Brasília'] },
  { code: 'PA', ibge: '15', cities: ['Belém', 'Santarém', 'Marabá'] },
  { code: 'MA', ibge: '21', cities: ['São Luís', 'Imperatriz'] },
  { code: 'PB', ibge: '25', cities: ['João Pessoa', 'Campina Grande'] },
  { code: 'RN', ibge: '24', cities: ['Natal', 'Mossoró'] },
  { code: 'AL', ibge: '27', cities: ['Maceió', 'Arapiraca'] },
  { code: 'SE', ibge: '28', cities: ['Aracaju', 'Lagarto'] },
  { code: 'PI', ibge: '22', cities: ['Teresina', 'Parnaíba'] },
  { code: 'TO', ibge: '17', cities: ['Palmas', 'Araguaína'] },
  { code: 'MT', ibge: '51', cities: ['Cuiabá', 'Rondonópolis'] },
  { code: 'MS', ibge: '50', cities: ['Campo Grande', 'Corumbá'] },
  { code: 'AM', ibge: '13', cities: ['Manaus', 'Parintins'] },
  { code: 'RO', ibge: '11', cities: ['Porto Velho', 'Ji-Paraná'] },
  { code: 'RR', ibge: '14', cities: ['Boa Vista'] },
  { code: 'AP', ibge: '16', cities: ['Macapá'] },
  { code: 'AC', ibge: '12', cities: ['Rio Branco', 'Cruzeiro do Sul'] },
];
