import { type Text } from '../report/language';

/** The step after packages were removed from package.json. */
export const install: Text = {
  en: 'npm install: removes the packages that package.json no longer contains',
  pt: 'npm install: remove os pacotes que o package.json não contém mais',
};

/** The step after a rewrite. */
export const build: Text = {
  en: 'ng build, then check the list above; docs/migration.md describes every symbol',
  pt: 'ng build e depois verifique a lista acima; docs/pt-BR/migracao.md descreve cada símbolo',
};

/** The step after an alias. */
export const aliasNext: Text = {
  en: 'ng build; to go back, remove the file and the "paths" and install protheus-lib-core again',
  pt: 'ng build; para voltar, remova o arquivo e os "paths" e instale o protheus-lib-core novamente',
};
