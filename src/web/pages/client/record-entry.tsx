import { useTranslation } from 'react-i18next';
import type { RecordPage } from '../../../http/contract/office.ts';
import { useFormats } from '../../words/use-formats.ts';

type RecordEvent = RecordPage['events'][number];

/** One event: the day and the hour, what it was, and one or two sentences. Those of the same kind that came with it are folded beneath. */
export function RecordEntry({ event, alike }: { event: RecordEvent; alike: readonly RecordEvent[] }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const kinds: Readonly<Record<string, string>> = formats.words.recordKinds;
  const tone = event.tone === 'plain' ? '' : event.tone;
  return (
    <li className={`is-${event.tone}`}>
      <time dateTime={event.at} className="small">
        {/* The year goes to the next line: beside the day there is no room for it. */}
        {formats.shortDate(event.onDate).replace(/\s(?=\d{4}$)/, ' ')}
        <br />
        <span className="dim">{formats.time(event.at)}</span>
      </time>
      <div>
        <b className={tone}>{kinds[event.kind] ?? event.kind}</b>
        <p className="small muted">{formats.say(event.text)}</p>
        {alike.length > 0 && (
          <details>
            <summary>{t('client.record.alike', { count: alike.length })}</summary>
            {alike.map((other) => (
              <p key={other.sequence} className="muted">
                {formats.say(other.text)}
              </p>
            ))}
          </details>
        )}
      </div>
    </li>
  );
}
