import { useTranslation } from 'react-i18next';
import type { RecordPage } from '../../../http/contract/office.ts';
import { useFormats } from '../../words/use-formats.ts';

/** One event: the day and the hour, what it was, and one or two sentences. */
export function RecordEntry({ event }: { event: RecordPage['events'][number] }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const kinds: Readonly<Record<string, string>> = formats.words.recordKinds;
  // Most sentences name the person already.
  const by = event.by !== null && !formats.say(event.text).includes(event.by) ? event.by : null;
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
        <p className="small muted">
          {formats.say(event.text)}
          {by !== null && <span className="dim"> {formats.capitalise(t('client.record.by', { name: by }))}.</span>}
        </p>
      </div>
    </li>
  );
}
