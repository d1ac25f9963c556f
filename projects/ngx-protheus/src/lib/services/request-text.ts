import { map, type Observable } from 'rxjs';
import { parseAnswer } from '../channel/message-content';
import { type ProtheusChannel } from '../channel/protheus-channel';

/** Requests a text from AdvPL. An empty text means that AdvPL has none and fails with NGP405. */
export function requestText(
  channel: ProtheusChannel,
  type: string,
  content: string,
  answer: string,
): Observable<string> {
  return channel
    .request(type, content, { answerType: answer, responseType: 'text' })
    .pipe(map(text => text || parseAnswer<string>(type, text)));
}
