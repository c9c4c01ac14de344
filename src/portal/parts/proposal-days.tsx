import type { Proposal } from '../api/proposal-api.ts';
import { groupDays } from '../derive/derive-proposal-stage.ts';
import { useProposalWords } from '../words/use-proposal-words.ts';

/** So many days are seen at once; the rest are one touch away. */
const shownAtOnce = 6;

/** The days of the next twelve months, the nearest first. */
export function ProposalDays({ days, language }: Pick<Proposal, 'days' | 'language'>) {
  const { phrase } = useProposalWords();
  const grouped = groupDays(days);
  return (
    <section className="card stack-s" aria-labelledby="days">
      <h2 id="days">{phrase('days.title')}</h2>
      {grouped.length === 0 && <p className="sub">{phrase('days.none')}</p>}
      <DayRows days={grouped.slice(0, shownAtOnce)} language={language} />
      {grouped.length > shownAtOnce && (
        <details>
          <summary>{phrase('days.more', { count: grouped.length })}</summary>
          <DayRows days={grouped.slice(shownAtOnce)} language={language} />
        </details>
      )}
    </section>
  );
}

interface DayRowsProps extends Pick<Proposal, 'language'> {
  days: ReturnType<typeof groupDays>;
}

function DayRows({ days, language }: DayRowsProps) {
  const { dayOfYear, capital, whole } = useProposalWords();
  if (days.length === 0) return null;
  return (
    <ul className="days">
      {days.map(({ on, what }) => (
        <li key={on}>
          <b>{capital(dayOfYear(on))}</b>
          {what.map((one) => (
            <span key={one} lang={language}>
              {capital(whole(one))}
            </span>
          ))}
        </li>
      ))}
    </ul>
  );
}
