/**
 * How long AdvPL may take to say what the sign-in page or the settings of a session start with, in
 * milliseconds. It waits for no person there, and a program that does not know the message never
 * answers: the page must not stay away for as long as other answers may take.
 */
export const START_LIMIT = 10_000;
