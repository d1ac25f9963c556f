/** An e-mail address of a user. */
export interface Email {
  value: string;
  type: string;
  primary: boolean;
}

/** The meta data of a user. */
export interface Meta {
  resourceType: string;
  created: string;
  lastModified: string;
}

/** The parts of a user’s name. */
export interface Name {
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

/** A user, as `/api/framework/v1/users/{id}` answers it (SCIM). */
export interface ProUserInfo {
  id?: string;
  name?: Name;
  complete_name?: string;
  userName?: string;
  displayName?: string;
  meta?: Meta;
  externalId?: string;
  phoneNumbers?: ProUserAttribute[];
  emails?: Email[];
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
