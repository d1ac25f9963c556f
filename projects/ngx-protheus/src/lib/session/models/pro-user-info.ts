/** An e-mail address of a user. */
export interface ProUserEmail {
  value: string;
  type: string;
  primary: boolean;
}

/** The meta data of a user. */
export interface ProUserMeta {
  resourceType: string;
  created: string;
  lastModified: string;
}

/** The parts of a user's name. */
export interface ProUserName {
  formatted: string;
  givenName: string;
  familyName: string;
}

/** A further attribute of a user (SCIM): a telephone number, a group, a role. */
export interface ProUserAttribute {
  value?: string;
  type?: string;
  display?: string;
  primary?: boolean;
}

/** A user, as `/api/framework/v1/users/{id}` returns it (SCIM). */
export interface ProUserInfo {
  id?: string;
  name?: ProUserName;
  complete_name?: string;
  userName?: string;
  displayName?: string;
  meta?: ProUserMeta;
  externalId?: string;
  phoneNumbers?: ProUserAttribute[];
  emails?: ProUserEmail[];
  active?: boolean;
  groups?: ProUserAttribute[];
  roles?: ProUserAttribute[];
  title?: string;
  department?: string;
}

/** A page of users. */
export interface ProUserList {
  hasNext: boolean;
  schemas: string[];
  items: ProUserInfo[];
}
