import { addDays } from '../../domain/kernel/index.ts';
import type { PortalHome } from '../../http/contract/portal.ts';
import { wholeMonthsInWords } from '../../texts/agreement/lapse-in-words.ts';
import { usePortal } from '../portal-context.tsx';
import { useWords } from '../words/use-words.ts';
import { firstName } from './problem-note.tsx';

type Lapse = PortalHome['packageLapses'][number];

/** That the package price does not hold, or holds again, and what brings it back; with `whole` also what it came from. */
export function PackageCards({ whole = false }: { whole?: boolean }) {
  const { home } = usePortal();
  return home.packageLapses.map((lapse) => <PackageCard key={lapse.id} lapse={lapse} whole={whole} />);
}

function PackageCard({ lapse, whole }: { lapse: Lapse; whole: boolean }) {
  const { home } = usePortal();
  const { say, day, language } = useWords();
  const { id, holdsFromOn, toOn, backOn, endsAfterMonths } = lapse;
  if (holdsFromOn === null) return null;
  const titleId = `package-${id}`;
  if (toOn !== null) {
    return (
      <section className="card stack-s" aria-labelledby={titleId}>
        <h2 id={titleId}>{say('package.restored', { day: day(addDays(toOn, 1)) })}</h2>
        <p className="sub">{say('package.thanks')}</p>
      </section>
    );
  }
  return (
    <section className="card stack-s" aria-labelledby={titleId}>
      <h2 id={titleId}>{say('package.lapsed', { day: day(holdsFromOn) })}</h2>
      <p>
        {say('package.wayBack', { months: wholeMonthsInWords(endsAfterMonths, language) })}{' '}
        {backOn !== null && say('package.earliest', { day: day(backOn) })}
      </p>
      {whole && <Causes lapse={lapse} />}
      <p className="sub">{say('package.ask', { lead: firstName(home.office.leadName) })}</p>
    </section>
  );
}

function Causes({ lapse: { causes } }: { lapse: Lapse }) {
  const { say, day, capital, list, documentType, period } = useWords();
  if (causes.length === 0) return null;
  return (
    <>
      <p>{say('package.because')}</p>
      <ul className="stack-s">
        {causes.map((cause) => (
          <li key={cause.obligationId}>
            <b>{`${capital(list(cause.documents.map((one) => documentType(one).toLowerCase())))}, ${period(cause.period)}`}</b>
            <br />
            <span className="sub">
              {say('package.due', { day: day(cause.dueOn) })}{' '}
              {cause.deliveredOn === null
                ? say('package.missing')
                : say('package.came', { day: day(cause.deliveredOn) })}
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}
