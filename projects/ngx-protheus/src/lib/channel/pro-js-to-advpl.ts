/** A message to AdvPL. */
export interface SendInfo {
  type: string;
  content?: string;
}

/** The message that `ProJsToAdvplService.buildObservable` sends, and the answer that it expects. */
export interface ProJsToAdvpl {
  sendInfo?: SendInfo;
  receiveId?: string;
  autoDestruct: boolean;
}
