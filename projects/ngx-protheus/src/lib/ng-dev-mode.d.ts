/** Set to `false` by the Angular build in production, absent or true in development. */
declare const ngDevMode: boolean | object | undefined;
