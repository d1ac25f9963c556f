import { type SampleUser } from '../data/users.js';
import { filterTest } from './list/filter.js';
import { listRoute } from './list-route.js';

/** The users in the format of SCIM; they require no tenant. */
export const userRoutes = listRoute({
  path: '/api/framework/v1/users',
  find: ({ query }, { data }) => data.users.filter(filterTest(query.get('filter'))),
  item(id, _request, { data }) {
    const user = data.user(id);
    return user && scimUser(user);
  },
  notFound: 'Usuário',
  body: ({ items, hasNext }) => ({
    schemas: ['urn:scim:schemas:core:2.0:User'],
    items: items.map(scimUser),
    hasNext,
  }),
});

/** A user in the format of SCIM. */
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
