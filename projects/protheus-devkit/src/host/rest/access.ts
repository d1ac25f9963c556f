import { type RestRoute } from './rest-route.js';

const path = '/api/framework/v1/accessPrivilegesServices';

/** Whether the user may run a routine: those of the configurator are the administrator's. */
function functionAccess(routine: string, userId: string): Access {
  const isDenied = /^CFG/i.test(routine) && userId !== '000000';
  return isDenied ? denied(`a rotina ${routine}`) : granted;
}

/** Whether the user may use a table: employees are for the department that manages them. */
function aliasAccess(alias: string, userId: string, department: string): Access {
  const isDenied = /^SR[A-Z0-9]$/i.test(alias) && userId !== '000000';
  return isDenied && department !== 'Recursos Humanos' ? denied(`a tabela ${alias}`) : granted;
}

interface Access {
  readonly access: boolean;
  readonly message: string;
}

const granted: Access = { access: true, message: '' };

function denied(what: string): Access {
  return { access: false, message: `Usuário sem acesso para ${what}.` };
}

/** The rights of the user; the operation may stand after the name. */
export const accessRoutes: readonly RestRoute[] = ['', '/:option'].flatMap(
  (option): RestRoute[] => [
    {
      method: 'GET',
      path: `${path}/functionAccess/:name${option}`,
      needs: 'token',
      answer: ({ params, user }) => ({
        status: 200,
        body: functionAccess(params['name'], user.id),
      }),
    },
    {
      method: 'GET',
      path: `${path}/aliasAccess/:name${option}`,
      needs: 'token',
      answer: ({ params, user }) => ({
        status: 200,
        body: aliasAccess(params['name'], user.id, user.department),
      }),
    },
  ],
);
