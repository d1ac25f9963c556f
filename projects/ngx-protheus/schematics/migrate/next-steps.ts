import { type Text } from '../report/language';

/** After package.json lost packages. */
export const install: Text = {
  en: 'npm install: takes the packages away that package.json no longer names',
  pt: 'npm install: retira os pacotes que o package.json não cita mais',
};

/** After a rewrite. */
export const build: Text = {
  en: 'ng build, then look through what is listed above; docs/migration.md names every symbol',
  pt: 'ng build e depois confira a lista acima; docs/pt-BR/migracao.md cita cada símbolo',
};

/** After an alias. */
export const aliasNext: Text = {
  en: 'ng build; to go back, remove the file and the "paths", and install the old library again',
  pt: 'ng build; para voltar, remova o arquivo e os "paths" e instale a biblioteca antiga de novo',
};
