/**
 * Every code that the library can raise or report. Ranges:
 * 1xx configuration, 2xx requests, 3xx session and storage, 4xx host and channel, 5xx token,
 * 6xx set-up of the application.
 */
export type ProtheusErrorCode = `NGP${1 | 2 | 3 | 4 | 5 | 6}${Digit}${Digit}`;

type Digit = 0 | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9;
