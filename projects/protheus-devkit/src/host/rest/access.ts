import { type RestRoute } from './rest-route.js';

const PATH = '/api/framework/v1/accessPrivilegesServices';

/** Whether the user may run a routine: only the administrator may run those of the configurator. */
function functionAccess(routine: string, userId: string): Access {
  const isDenied = /^CFG/i.test(routine) && userId !== '000000';
  return isDenied ? denied(`a rotina ${routine}`) : granted;
}

/** Whether the user may use a table: only human resources may use those of the employees. */
function aliasAccess(alias: string, userId: string, department: string): Access {
  const isDenied = /^SR[A-Z0-9]$/i.test(alias) && userId !== '000000';
  return isDenied && department !== 'Recursos Humanos' ? denied(`a tabela ${alias}`) : granted;
}

interface Access {
  readonly access: boolean;
  readonly message: string;
}

const granted: Access = { access: true, message: '' };

function denied(target: string): Access {
  return { access: false, message: `Usuário sem acesso para ${target}.` };
}

/** The rights of the user; the path may end in an operation. */
export const accessRoutes: readonly RestRoute[] = ['', '/:option'].flatMap(
  (option): RestRoute[] => [
    {
      method: 'GET',
      path: `${PATH}/functionAccess/:name${option}`,
      requires: 'token',
      handler: ({ params, user }) => ({
        status: 200,
        body: functionAccess(params['name'], user.id),
      }),
    },
    {
      method: 'GET',
      path: `${PATH}/aliasAccess/:name${option}`,
      requires: 'token',
      handler: ({ params, user }) => ({
        status: 200,
        body: aliasAccess(params['name'], user.id, user.department),
      }),
    },
  ],
);
