import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useToday } from '../../shell/use-session.ts';

/** This year or the one before. */
export function YearChoice({ to, year }: { to: '/stance' | '/stance/office'; year: number }) {
  const { t } = useTranslation('stance');
  const thisYear = Number(useToday().slice(0, 4));
  return (
    <nav className="chips" aria-label={t('year')}>
      {[thisYear, thisYear - 1].map((each) => (
        <Link
          key={each}
          to={to}
          search={each === thisYear ? {} : { year: each }}
          className="chip"
          {...(each === year ? { 'aria-current': 'page' as const } : {})}
        >
          {each}
        </Link>
      ))}
    </nav>
  );
}
