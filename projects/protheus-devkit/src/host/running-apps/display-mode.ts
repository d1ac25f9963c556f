/** How an application stands: in a frame of the web client, or as the page of SmartClient. */
export type OpeningMode = 'webapp' | 'desktop';
