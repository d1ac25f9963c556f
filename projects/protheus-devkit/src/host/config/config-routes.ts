import { DevkitError } from '../../devkit-error.js';
import { type RestAnswer, type RestRoute } from '../rest/rest-route.js';
import { type RestHandler, type RestHandlerWithNeeds } from './host-config.js';
import { RestReply } from './reply.js';

/**
 * The routes of a configuration.
 * @param rest handlers by method and path
 * @throws DevkitError PDK207 when a name is no method and path
 */
export function configRoutes(rest: Readonly<Record<string, unknown>> = {}): RestRoute[] {
  return Object.entries(rest).map(([name, handler]): RestRoute => {
    const match = /^(GET|POST|PUT|PATCH|DELETE) +(\/\S*)$/i.exec(name.trim());
    if (!match) throw badName(name);
    const { needs, answer } = withNeeds(handler);
    return {
      method: match[1].toUpperCase() as RestRoute['method'],
      path: match[2],
      needs,
      answer: async (request, services) =>
        toAnswer(typeof answer === 'function' ? await answer(request, services) : answer),
    };
  });
}

function withNeeds(handler: unknown): { needs: RestRoute['needs']; answer: unknown } {
  const candidate = handler as Partial<RestHandlerWithNeeds> | null;
  return typeof candidate === 'object' && typeof candidate?.answer === 'function' && candidate.needs
    ? { needs: candidate.needs, answer: candidate.answer }
    : { needs: 'token', answer: handler as RestHandler };
}

function toAnswer(value: unknown): RestAnswer {
  if (value instanceof RestReply) return value;
  return value === undefined ? { status: 204 } : { status: 200, body: value };
}

function badName(name: string): DevkitError {
  return new DevkitError('PDK207', {
    en: `"${name}" in "rest" of the host's configuration is no method and path. Write it like "GET /api/crm/v1/customers/:id".`,
    pt: `"${name}" em "rest" da configuração do host não é um método e caminho. Escreva como "GET /api/crm/v1/customers/:id".`,
  });
}
