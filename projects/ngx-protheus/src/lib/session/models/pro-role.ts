/** A role of the user, as the session key `ProRole` holds it. */
export interface ProRole {
  Code?: string;
  Description?: string;
}
