import { branchRoutes } from './branches.js';
import { companyRoutes } from './companies.js';
import { jwksRoute } from './jwks.js';
import { productRoutes } from './products.js';
import { type RestRoute } from './rest-route.js';
import { tokenRoute } from './token.js';
import { userRoutes } from './users.js';

/** The REST resources that the host answers by itself. */
export const platformRoutes: readonly RestRoute[] = [
  tokenRoute,
  jwksRoute,
  ...companyRoutes,
  ...branchRoutes,
  ...userRoutes,
  ...productRoutes,
];
