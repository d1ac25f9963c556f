import { ErrorCode } from '../errors/error-codes';
import { reportOnce } from '../errors/report';
import { readSession } from './browser-storage';
import { type ProtheusStorageKey } from './protheus-session-values';

const WRITTEN_SINCE: Partial<Record<ProtheusStorageKey, string>> = {
  ProCompany: 'LIB 20210405',
  ProBranch: 'LIB 20210405',
  ProModule: 'LIB 20211116',
  ProDatabase: 'LIB 20240115',
  ProIdiom: 'LIB 20221128',
};

/** Reports in development that a host opened the page and did not write one of its keys. */
export function reportMissingKey(key: ProtheusStorageKey, text: string | null): void {
  if (typeof ngDevMode === 'undefined' || ngDevMode) {
    const since = WRITTEN_SINCE[key];
    if (text === null && since && readSession('SocketPort') !== null) {
      reportOnce(
        ErrorCode.STORAGE_KEY_MISSING,
        `Protheus opened this page, but sessionStorage has no "${key}", so it is treated as ` +
          `absent and its header is not sent. The host writes it since ${since}; a file "noredirect" in ` +
          'the package switches that off. Update the LIB, remove the file, or look for code that ' +
          'clears sessionStorage.',
        key,
      );
    }
  }
}
