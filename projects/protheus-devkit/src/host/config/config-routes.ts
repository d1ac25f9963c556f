import { DevkitError } from '../../devkit-error.js';
import { type RestRequirement, type RestResponse, type RestRoute } from '../rest/rest-route.js';
import { bytesOf } from './bytes-of.js';
import { type RestHandler, type RestHandlerWithRequirement } from './host-config.js';
import { RestReply } from './reply.js';

/**
 * The routes of a configuration.
 * @param rest handlers by method and path
 * @param placeOf the file and line of a handler
 * @throws DevkitError PDK207 when a name is not a method and a path, or a handler has the members
 *   that version 0.1 had
 */
export function configRoutes(
  rest: Readonly<Record<string, unknown>> = {},
  placeOf: (name: string) => string | undefined = () => undefined,
): RestRoute[] {
  return Object.entries(rest).map(([name, handler]): RestRoute => {
    const match = /^(GET|POST|PUT|PATCH|DELETE) +(\/\S*)$/i.exec(name.trim());
    if (!match) throw invalidName(name);
    if (hasNamesOf01(handler)) throw renamedMembers(name);
    const { requires, resource } = withRequirement(handler);
    const place = placeOf(name);
    return {
      method: match[1].toUpperCase() as RestRoute['method'],
      path: match[2],
      requires,
      ...(place === undefined ? {} : { place }),
      handler: async (request, services) =>
        toResponse(typeof resource === 'function' ? await resource(request, services) : resource),
    };
  });
}

function withRequirement(handler: unknown): {
  readonly requires: RestRequirement;
  readonly resource: unknown;
} {
  const candidate = handler as Partial<RestHandlerWithRequirement> | null;
  return typeof candidate === 'object' &&
    typeof candidate?.handler === 'function' &&
    candidate.requires
    ? { requires: candidate.requires, resource: candidate.handler }
    : { requires: 'token', resource: handler as RestHandler };
}

/** Whether a handler is written as in version 0.1: as a fixed body it would send its own source. */
function hasNamesOf01(handler: unknown): boolean {
  const candidate = handler as { needs?: unknown; answer?: unknown } | null;
  return (
    typeof candidate === 'object' &&
    typeof candidate?.answer === 'function' &&
    typeof candidate.needs === 'string'
  );
}

async function toResponse(value: unknown): Promise<RestResponse> {
  const response: RestResponse =
    value instanceof RestReply
      ? value
      : value === undefined
        ? { status: 204 }
        : { status: 200, body: value };
  const binary = await bytesOf(response.body);
  if (!binary) return response;
  const { headers = {} } = response;
  const hasType = Object.keys(headers).some(name => name.toLowerCase() === 'content-type');
  return {
    status: response.status,
    body: binary.bytes,
    headers: { ...(hasType ? {} : { 'Content-Type': binary.type }), ...headers },
  };
}

function invalidName(name: string): DevkitError {
  return new DevkitError('PDK207', {
    en: `"${name}" in "rest" of the host's configuration is not a method and path. Write it like "GET /api/crm/v1/customers/:id".`,
    pt: `"${name}" em "rest" da configuração do host não é um método e caminho. Escreva como "GET /api/crm/v1/customers/:id".`,
  });
}

function renamedMembers(name: string): DevkitError {
  return new DevkitError('PDK207', {
    en: `"${name}" in "rest" of the host's configuration has the members "needs" and "answer" of version 0.1. Write { requires: …, handler: … }; "npx ng update ngx-protheus" does it.`,
    pt: `"${name}" em "rest" da configuração do host tem os membros "needs" e "answer" da versão 0.1. Escreva { requires: …, handler: … }; o "npx ng update ngx-protheus" faz isso.`,
  });
}
