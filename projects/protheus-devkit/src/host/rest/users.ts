import { type SampleUser } from '../data/users.js';
import { filterTest } from './list/filter.js';
import { pageOf } from './list/page.js';
import { notFound } from './rest-error.js';
import { type RestRoute } from './rest-route.js';

const path = '/api/framework/v1/users';

/** The users in the shape of SCIM; they need no tenant. */
export const userRoutes: readonly RestRoute[] = [
  {
    method: 'GET',
    path,
    needs: 'token',
    answer({ query }, { data }) {
      const found = data.users.filter(filterTest(query.get('filter')));
      const { items, hasNext } = pageOf(found, query);
      const schemas = ['urn:scim:schemas:core:2.0:User'];
      return { status: 200, body: { schemas, items: items.map(scimUser), hasNext } };
    },
  },
  {
    method: 'GET',
    path: `${path}/:id`,
    needs: 'token',
    answer({ params }, { data }) {
      const user = data.user(params['id']);
      return user ? { status: 200, body: scimUser(user) } : notFound('Usuário');
    },
  },
];

/** A user in the shape of SCIM. */
export function scimUser(user: SampleUser): Readonly<Record<string, unknown>> {
  const names = user.displayName.split(' ');
  return {
    id: user.id,
    externalId: user.id,
    userName: user.userName,
    displayName: user.displayName,
    name: {
      formatted: user.displayName,
      givenName: names[0],
      familyName: names.slice(1).join(' '),
    },
    emails: [{ value: user.email, type: 'work', primary: true }],
    phoneNumbers: [],
    active: user.active,
    groups: [],
    roles: [],
    title: user.title,
    department: user.department,
    meta: {
      resourceType: 'User',
      created: '2020-01-02T08:00:00',
      lastModified: '2026-01-05T10:30:00',
    },
  };
}
