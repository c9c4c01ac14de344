import { daysBetween } from '../../domain/kernel/index.ts';
import { formatDayMonth } from '../../texts/format-date.ts';
import { targetInBrief } from '../../texts/trial-year/target-in-brief.ts';
import { yearApi, type PortalYear } from '../api/year-api.ts';
import { Icon } from '../parts/icon.tsx';
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

interface YearProps {
  year: PortalYear;
  back: { label: string; go(): void };
}

/** How it goes with each target, what comes next and how long it is are seen at once; the rest is folded until it is asked for. */
function Year({ year, back }: YearProps) {
  const { phrase, day } = useYearWords();
  const { status, resumeOn, isOver, leadName, targets } = year;
  return (
    <Screen title={status.subject} over={useHowLong(year)} lead={status.lead} back={back} narrow>
      {resumeOn && <p>{phrase('paused', { day: day(resumeOn) })}</p>}
      {isOver && <p>{phrase('over', { lead: leadName })}</p>}
      <section className="card year-card" aria-label={phrase('targets')}>
        <ul className="year-targets">
          {targets.map((target) => (
            <Target key={target.target.figure} target={target} />
          ))}
        </ul>
        <Next year={year} />
      </section>
      <div className="year-more">
        <p className="small">{phrase('question', { lead: leadName })}</p>
        <Whole year={year} />
      </div>
    </Screen>
  );
}

/** How much of the year is left; what is paused or over has no days that run. */
function useHowLong({ startOn, endOn, todayOn, resumeOn, isOver }: PortalYear): string {
  const { phrase, language, counted } = useYearWords();
  const end = formatDayMonth(endOn, language, { year: true });
  if (isOver || resumeOn !== null) return phrase('until', { end });
  if (todayOn < startOn) return phrase('fromOn', { start: formatDayMonth(startOn, language, { year: true }), end });
  const left = daysBetween(todayOn, endOn);
  return left === 0 ? phrase('lastDay') : phrase('left', { days: counted(left, 'day'), end });
}

function Target({ target }: { target: PortalYear['targets'][number] }) {
  const { language } = useYearWords();
  const { aim, standing, figures, need } = targetInBrief(target, language);
  return (
    <li>
      <b>{aim}</b>
      <p className="small">
        <span className="tag">{standing}</span> {figures} {need}
      </p>
    </li>
  );
}

function Next({ year: { milestones, resumeOn } }: { year: PortalYear }) {
  const { phrase, language } = useYearWords();
  const next = milestones.find(({ isPast }) => !isPast);
  if (!next || resumeOn !== null) return null;
  const { milestone, on } = next;
  return (
    <p className="year-next">{phrase(`next.${milestone as 'review-due'}`, { day: formatDayMonth(on, language) })}</p>
  );
}

/** The page as the letter has it, and as a paper; and the days of the year. */
function Whole({ year }: { year: PortalYear }) {
  const { home } = usePortal();
  const { phrase, language } = useYearWords();
  return (
    <details>
      <summary>{phrase('whole')}</summary>
      <div className="card stack">
        {year.status.sections.map(({ heading, as, items }) => (
          <section key={heading} className="stack-s">
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
        <a
          className="button second full"
          href={yearApi.paperAddress(home.company.clientId, language)}
          target="_blank"
          rel="noreferrer"
        >
          <Icon name="paper" />
          {phrase('paper')}
        </a>
      </div>
    </details>
  );
}

/** The days of the year with today among them, in words: nothing on it has to be seen. */
function Days({ year: { milestones, todayOn, startOn } }: { year: PortalYear }) {
  const { phrase, language } = useYearWords();
  const days = milestones.map(({ milestone, on }) => ({
    key: milestone as string,
    on,
    words: phrase(`milestones.${milestone as 'review-due'}`),
  }));
  const all = [
    { key: 'start', on: startOn, words: phrase('start') },
    ...days,
    { key: 'today', on: todayOn, words: phrase('today') },
  ].toSorted((one, other) => (one.on < other.on ? -1 : one.on > other.on ? 1 : 0));
  return (
    <section className="stack-s">
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
