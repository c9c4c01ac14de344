import type { RecordPage } from '../../../http/contract/office.ts';
import { useFormats } from '../../words/use-formats.ts';

/** One event: the day and the hour, what it was, and one or two sentences. */
export function RecordEntry({ event }: { event: RecordPage['events'][number] }) {
  const formats = useFormats();
  const kinds: Readonly<Record<string, string>> = formats.words.recordKinds;
  const tone = event.tone === 'plain' ? '' : event.tone;
  return (
    <li className={`is-${event.tone}`}>
      <time dateTime={event.at} className="small">
        {formats.shortDate(event.onDate)}
        <br />
        <span className="dim">{formats.time(event.at)}</span>
      </time>
      <div>
        <b className={tone}>{kinds[event.kind] ?? event.kind}</b>
        <p className="small muted">{formats.say(event.text)}</p>
      </div>
    </li>
  );
}
