/**
 * What remains in a minified script of an application that calls the REST server or uses the
 * token: names of keys, and addresses by the custom of Protheus.
 */
const traces =
  /["'`](?:ERPTOKEN|ERPAPPCONFIG|\/?(?:api|rest)\/[\w$]|[^"'`\s]{0,80}\/api\/[\w.-]+\/v\d)|\bapi_baseUrl\b/;

/** Where a script shows that the application uses REST or the token, if it does. */
export function findRestUse(script: string): number | undefined {
  return traces.exec(script)?.index;
}
