import { type AppTree } from '../app-tree.js';
import { type Report, type Rule } from '../rule.js';

/** A package holds one folder, in lower case, named as the package, and everything is in it. */
export const packageFolder: Rule = {
  name: 'package-folder',
  code: 'PDK121',
  severity: 'error',
  start: ({ tree, report }) => ({
    end(): void {
      if (tree.kind !== 'package') return;
      const cause = findFault(tree);
      if (cause) report({ cause, cure });
    },
  }),
};

const cure = {
  en: 'Pack the build with "protheus-devkit package"; the folder, the file and the name given to FwCallApp must be the same.',
  pt: 'Empacote com "protheus-devkit package"; a pasta, o arquivo e o nome passado à FwCallApp devem ser iguais.',
};

function findFault({ root, outside, label }: AppTree): Report['cause'] | undefined {
  if (root === '') {
    return {
      en: 'The files lie at the top of the package, without a folder of the application ("Não foi possível extrair o arquivo").',
      pt: 'Os arquivos estão no topo do pacote, sem a pasta do aplicativo ("Não foi possível extrair o arquivo").',
    };
  }
  const top = root.slice(0, root.indexOf('/'));
  const others = outside.filter(name => !name.startsWith(`${top}/`));
  if (others.length > 0) {
    const [first] = others;
    return {
      en: `Beside the folder ${top} the package holds ${first}; FwCallApp expects exactly one folder.`,
      pt: `Ao lado da pasta ${top} o pacote contém ${first}; a FwCallApp espera exatamente uma pasta.`,
    };
  }
  if (root !== `${top}/` && root !== `${top}/browser/`) {
    return {
      en: `The application lies in ${root}: folders above it were packed along.`,
      pt: `O aplicativo está em ${root}: pastas acima dele foram empacotadas junto.`,
    };
  }
  if (top !== top.toLowerCase()) {
    return {
      en: `The folder ${top} has upper-case letters; the AppServer writes names in lower case, and on Linux the two differ.`,
      pt: `A pasta ${top} tem letras maiúsculas; o AppServer grava os nomes em minúsculas e, no Linux, os dois diferem.`,
    };
  }
  // The resource's own case does not matter: the repository compares names without it.
  if (top !== label.toLowerCase()) {
    return {
      en: `The package is named ${label}.app, the folder in it ${top}: FwCallApp("${label}") extracts it and then finds no folder of that name.`,
      pt: `O pacote se chama ${label}.app e a pasta dentro dele ${top}: a FwCallApp("${label}") extrai e depois não acha a pasta com esse nome.`,
    };
  }
  return undefined;
}
