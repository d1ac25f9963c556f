import { accessRoutes } from './access.js';
import { branchRoutes } from './branches.js';
import { brandRoute } from './brand.js';
import { companyRoutes } from './companies.js';
import { genericRoutes } from './generic-list.js';
import { jwksRoute } from './jwks.js';
import { languageRoute } from './languages.js';
import { mfaRoutes } from './mfa.js';
import { productRoutes } from './products.js';
import { profileRoutes } from './profile.js';
import { pswretRoute } from './pswret.js';
import { type RestRoute } from './rest-route.js';
import { sessionDefaultsRoutes } from './session-defaults.js';
import { systemModuleRoutes } from './system-modules.js';
import { tokenRoute } from './token.js';
import { translationRoute } from './translations.js';
import { userRoutes } from './users.js';

/** The REST resources of the host. */
export const platformRoutes: readonly RestRoute[] = [
  tokenRoute,
  jwksRoute,
  ...companyRoutes,
  ...branchRoutes,
  ...userRoutes,
  ...systemModuleRoutes,
  languageRoute,
  brandRoute,
  translationRoute,
  pswretRoute,
  ...accessRoutes,
  ...profileRoutes,
  ...genericRoutes,
  ...sessionDefaultsRoutes,
  ...mfaRoutes,
  ...productRoutes,
];
