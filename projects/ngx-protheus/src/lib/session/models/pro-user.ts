/** The values of the sign-in form. */
export interface ProUser {
  readonly username: string;
  readonly username_when?: boolean;
  readonly password: string;
  readonly remember_user?: boolean;
  readonly show_remember_user?: boolean;
  readonly singleSignOnRequired?: boolean;
}
