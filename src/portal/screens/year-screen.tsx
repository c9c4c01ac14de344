import type { CalendarDate } from '../../domain/kernel/index.ts';
import { formatDayMonth } from '../../texts/format-date.ts';
import { yearApi, type PortalYear } from '../api/year-api.ts';
import { Loading } from '../parts/loading.tsx';
import { Screen } from '../parts/screen.tsx';
import { useBackToList } from '../parts/use-back.ts';
import { useFetched } from '../parts/use-fetched.ts';
import { usePortal } from '../portal-context.tsx';
import { useYearWords } from '../words/use-year-words.ts';
import '../style/year.css';

/** The year that both try together, from the client's side: how it goes, what was agreed, and when the office writes. */
export function YearScreen() {
  const { home } = usePortal();
  const { phrase, language } = useYearWords();
  const back = useBackToList();
  const { clientId } = home.company;
  // In the reader's language: the words come from the server.
  const { data, problem } = useFetched(`year ${clientId} ${language}`, 'year', () => yearApi.view(clientId));
  if (!data) {
    return (
      <Screen title={phrase('title')} back={back} narrow>
        <Loading problem={problem} />
      </Screen>
    );
  }
  if (!data.year) return <Screen title={phrase('none.title')} lead={phrase('none.lead')} back={back} narrow />;
  return <Year year={data.year} back={back} />;
}

function Year({ year, back }: { year: PortalYear; back: { label: string; go(): void } }) {
  const { phrase, language, day } = useYearWords();
  const dayMonth = (on: CalendarDate): string => formatDayMonth(on, language, { year: true });
  const { status, startOn, endOn, resumeOn, isOver, leadName } = year;
  return (
    <Screen
      title={status.subject}
      over={phrase('title')}
      lead={phrase('lead', { start: dayMonth(startOn), end: dayMonth(endOn) })}
      back={back}
      narrow
    >
      {resumeOn && <p>{phrase('paused', { day: day(resumeOn) })}</p>}
      {isOver && <p>{phrase('over', { lead: leadName })}</p>}
      <p>{status.lead}</p>
      {status.sections.map(({ heading, as, items }) => (
        <section key={heading} className="card stack-s">
          <h2>{heading}</h2>
          {as === 'list' ? (
            <ul className="year-items">
              {items.map((item) => (
                <li key={item}>{item}</li>
              ))}
            </ul>
          ) : (
            items.map((item) => <p key={item}>{item}</p>)
          )}
        </section>
      ))}
      <Days year={year} />
      <p className="small">{phrase('question', { lead: leadName })}</p>
    </Screen>
  );
}

/** The days of the year with today among them, in words: nothing on it has to be seen. */
function Days({ year: { milestones, todayOn } }: { year: PortalYear }) {
  const { phrase, language } = useYearWords();
  const today = { key: 'today', on: todayOn, words: phrase('today') };
  const days = milestones.map(({ milestone, on }) => ({
    key: milestone,
    on,
    words: phrase(`milestones.${milestone as 'review-due'}`),
  }));
  const all = [...days, today].toSorted((one, other) => (one.on < other.on ? -1 : one.on > other.on ? 1 : 0));
  return (
    <section className="card stack-s">
      <h2>{phrase('days')}</h2>
      <dl className="year-days">
        {all.map(({ key, on, words }) => (
          <div key={key} {...(key === 'today' ? { className: 'is-today' } : {})}>
            <dt>{words}</dt>
            <dd>{formatDayMonth(on, language, { year: true })}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
