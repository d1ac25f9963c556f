/** The user of the session. */
export interface ProThreadInfo {
  userId?: string;
  userName?: string;
}
