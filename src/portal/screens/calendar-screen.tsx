import { useState } from 'react';
import { portalApi } from '../api/portal-api.ts';
import { Icon } from '../parts/icon.tsx';
import { Loading } from '../parts/loading.tsx';
import { Note } from '../parts/note.tsx';
import { Screen } from '../parts/screen.tsx';
import { useBackToList } from '../parts/use-back.ts';
import { useFetched } from '../parts/use-fetched.ts';
import { useWords } from '../words/use-words.ts';

/** The year's deadlines as a subscription: one touch where the phone knows how, else an address to copy. */
export function CalendarScreen() {
  const { say } = useWords();
  const back = useBackToList();
  const { data, problem } = useFetched('calendar', 'calendar', portalApi.calendarAddress);
  const [copied, setCopied] = useState(false);
  if (!data) {
    return (
      <Screen title={say('calendar.title')} back={back} narrow>
        <Loading problem={problem} />
      </Screen>
    );
  }
  return (
    <Screen
      title={say('calendar.title')}
      lead={say('calendar.lead')}
      back={back}
      narrow
      bar={
        <a className="button main tall full" href={data.url.replace(/^https?:/, 'webcal:')}>
          <Icon name="calendar" />
          {say('calendar.open')}
        </a>
      }
    >
      <label>
        <span className="field">{say('calendar.address')}</span>
        <input className="input" readOnly value={data.url} onFocus={(event) => event.currentTarget.select()} />
      </label>
      {'clipboard' in navigator && (
        <div className="chips">
          <button
            type="button"
            className="button answer"
            onClick={() =>
              void navigator.clipboard.writeText(data.url).then(
                () => setCopied(true),
                () => undefined,
              )
            }
          >
            {say('calendar.copy')}
          </button>
        </div>
      )}
      {copied && (
        <Note kind="ok">
          <p>{say('calendar.copied')}</p>
        </Note>
      )}
      <p className="sub">{say('calendar.how')}</p>
      <Note kind="info" icon="lock">
        <p>{say('calendar.secret')}</p>
      </Note>
    </Screen>
  );
}
