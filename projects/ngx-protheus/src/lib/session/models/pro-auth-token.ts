/** The token that the host writes to `sessionStorage.ERPTOKEN` and that the token end point answers. `expires_in` is in seconds. */
export interface ProAuthToken {
  access_token?: string;
  refresh_token?: string;
  scope?: string;
  token_type?: string;
  expires_in?: number;
  hasMFA?: boolean;
}

/** The claims of an access token (JWT). `iat` and `exp` are seconds since 1970. */
export interface ProAccessToken {
  iss: string;
  sub: string;
  iat: number;
  userid: string;
  exp: number;
  restrictedto: string[];
}
