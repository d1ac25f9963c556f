import { map, type Observable } from 'rxjs';

import { jsonAnswer } from '../channel/message-content';
import { type ProtheusChannel } from '../channel/protheus-channel';

/** Asks AdvPL for a text; an empty one says that AdvPL has none, which is an error (NGP405). */
export function answeredText(
  channel: ProtheusChannel,
  type: string,
  content: string,
  answer: string,
): Observable<string> {
  return channel
    .request(type, content, { answerType: answer, responseType: 'text' })
    .pipe(map(text => text || jsonAnswer<string>(type, text)));
}
