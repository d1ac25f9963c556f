import { validateHeaderName, validateHeaderValue } from 'node:http';
import { DevkitError } from '../../devkit-error.js';
import { type RestResponse } from './rest-route.js';

/**
 * Finds what HTTP cannot send in the response of a developer's handler.
 * @param name the method and path of the route
 * @returns `undefined` for a response that can be sent
 */
export function findResponseProblem(name: string, response: RestResponse): DevkitError | undefined {
  const reason = statusProblem(response) ?? headerProblem(response) ?? bodyProblem(response);
  if (reason === undefined) return undefined;
  return new DevkitError('PDK217', {
    en: `The REST handler of "${name}" returned ${reason}, which cannot be sent: the response has status 500. The host continues.`,
    pt: `A função REST de "${name}" retornou algo que não pode ser enviado (${reason}): a resposta tem status 500. O host continua.`,
  });
}

function statusProblem({ status }: RestResponse): string | undefined {
  // 1xx announces a response that would never come.
  return Number.isInteger(status) && status >= 200 && status <= 599
    ? undefined
    : `the status ${String(status)}`;
}

function headerProblem({ headers = {} }: RestResponse): string | undefined {
  for (const [name, value] of Object.entries(headers)) {
    try {
      validateHeaderName(name);
      validateHeaderValue(name, value);
    } catch {
      return `the header ${JSON.stringify(name)}`;
    }
  }
  return undefined;
}

function bodyProblem({ body }: RestResponse): string | undefined {
  if (body === undefined || typeof body === 'string' || Buffer.isBuffer(body)) return undefined;
  try {
    return JSON.stringify(body) === undefined ? `a ${typeof body}` : undefined;
  } catch (error) {
    return `a value without JSON (${(error as Error).message.split('\n')[0]})`;
  }
}
