/** How an application is displayed: in a frame of the web client, or as the page of SmartClient. */
export type DisplayMode = 'webapp' | 'desktop';

/** The value of the platform's `GetRemoteType`: 5 has a message port, 1 a WebSocket. */
export const remoteType: Readonly<Record<DisplayMode, number>> = { webapp: 5, desktop: 1 };
