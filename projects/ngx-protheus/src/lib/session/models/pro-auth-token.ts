/** The token in `sessionStorage.ERPTOKEN`, and the response of the token endpoint. `expires_in` is in seconds. */
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
