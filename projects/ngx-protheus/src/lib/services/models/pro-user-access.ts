/** Whether a user may use a routine or a table. */
export interface ProUserAccessInterface {
  access: boolean;
  message: string;
}
