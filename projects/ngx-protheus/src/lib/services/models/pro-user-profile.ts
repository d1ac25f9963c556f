/** The body of a request that writes a profile of the user. */
export interface ProUserProfileRequestInterface {
  programName: string;
  task: string;
  type: string;
  value: string;
}
