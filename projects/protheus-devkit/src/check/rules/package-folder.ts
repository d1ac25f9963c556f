import { type Observation } from '../../findings/observation.js';
import { SOURCES } from '../../findings/sources.js';
import { type AppTree } from '../model/app-tree.js';
import { type AppRule } from './support/app-rule.js';

/** A package contains one folder, in lower case and named as the package, with all files. */
export const packageFolder: AppRule = {
  meta: {
    name: 'package-folder',
    code: 'PDK121',
    severity: 'error',
    title: {
      pt: 'O pacote contém uma única pasta, em minúsculas e com o nome do pacote',
      en: 'The package contains one folder, in lower case and named as the package',
    },
    source: SOURCES.troubleshooting,
  },
  start: ({ tree, report }) => ({
    end(): void {
      if (tree.kind !== 'package') return;
      const message = findProblem(tree);
      if (message) report({ message, solution });
    },
  }),
};

const solution = {
  en: 'Pack the build with "protheus-devkit package"; the folder, the file and the name given to FwCallApp must be the same.',
  pt: 'Empacote com "protheus-devkit package"; a pasta, o arquivo e o nome passado à FwCallApp devem ser iguais.',
};

function findProblem({
  root,
  filesOutsideRoot,
  label,
}: AppTree): Observation['message'] | undefined {
  if (root === '') {
    return {
      en: 'The files are at the top of the package, without a folder of the application ("Não foi possível extrair o arquivo").',
      pt: 'Os arquivos estão no topo do pacote, sem a pasta do aplicativo ("Não foi possível extrair o arquivo").',
    };
  }
  const top = root.slice(0, root.indexOf('/'));
  const others = filesOutsideRoot.filter(name => !name.startsWith(`${top}/`));
  if (others.length > 0) {
    const [first] = others;
    return {
      en: `Beside the folder ${top} the package contains ${first}; FwCallApp expects exactly one folder.`,
      pt: `Ao lado da pasta ${top} o pacote contém ${first}; a FwCallApp espera exatamente uma pasta.`,
    };
  }
  if (root !== `${top}/` && root !== `${top}/browser/`) {
    return {
      en: `The application is in ${root}: the package contains folders above it.`,
      pt: `O aplicativo está em ${root}: o pacote contém pastas acima dele.`,
    };
  }
  if (top !== top.toLowerCase()) {
    return {
      en: `The folder ${top} has upper-case letters; the AppServer writes names in lower case, and on Linux the two differ.`,
      pt: `A pasta ${top} tem letras maiúsculas; o AppServer grava os nomes em minúsculas e, no Linux, os dois diferem.`,
    };
  }
  // The case of the resource's name does not matter: the repository ignores it.
  if (top !== label.toLowerCase()) {
    return {
      en: `The package is named ${label}.app, the folder in it ${top}: FwCallApp("${label}") extracts it and then does not find a folder of that name.`,
      pt: `O pacote se chama ${label}.app e a pasta dentro dele ${top}: a FwCallApp("${label}") extrai e depois não acha a pasta com esse nome.`,
    };
  }
  return undefined;
}
