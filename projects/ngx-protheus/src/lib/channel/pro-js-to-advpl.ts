/** A message to AdvPL. */
export interface SendInfo {
  type: string;
  content?: string;
}

/** What `ProJsToAdvplService.buildObservable` sends and waits for. */
export interface ProJsToAdvpl {
  sendInfo?: SendInfo;
  receiveId?: string;
  autoDestruct: boolean;
}
