import { reportErrorOnce } from '../errors/report';
import { post } from './send-queue';

/**
 * Sends a message to AdvPL and expects nothing back. It waits for the connection; a message that
 * cannot be sent is reported in the console once.
 */
export function sendToAdvpl(type: string, content = ''): void {
  post({ type, content, failed: reportErrorOnce });
}
