/** A role of the user, as the session key `ProRole` contains it. */
export interface ProRole {
  Code: string;
  Description: string;
}

/** A page of roles. */
export interface ProRoleList {
  hasNext: boolean;
  items: ProRole[];
}
