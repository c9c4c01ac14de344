import { useTranslation } from 'react-i18next';
import type { ClientDetail } from '../../../http/contract/office.ts';
import { addDays } from '../../../domain/kernel/index.ts';
import { Card } from '../../design/card.tsx';
import { useFormats } from '../../words/use-formats.ts';

type PackageLapse = ClientDetail['packageLapses'][number];

/** Which package price does not hold, from when, what it came from and when it can be back; nothing for everybody else. */
export function PackageCard({ lapses }: { lapses: readonly PackageLapse[] }) {
  const { t } = useTranslation();
  if (lapses.length === 0) return null;
  return (
    <Card title={t('client.package.title')}>
      {lapses.map((lapse) => (
        <LapsePart key={lapse.id} lapse={lapse} />
      ))}
    </Card>
  );
}

function LapsePart({ lapse }: { lapse: PackageLapse }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const { holdsFromOn, toOn, backOn, causes, letterLost } = lapse;
  const state = (): string => {
    if (toOn !== null) return t('client.package.restored', { date: formats.date(addDays(toOn, 1)) });
    if (holdsFromOn !== null) return t('client.package.lapsed', { date: formats.date(holdsFromOn) });
    return t(letterLost ? 'client.package.notTold' : 'client.package.untold');
  };
  const stands = toOn === null && holdsFromOn !== null;
  return (
    <>
      <p className="card-body package-state">
        <b className={stands || letterLost ? 'late' : ''}>{state()}</b>
        {toOn === null && backOn !== null && <> {t('client.package.back', { date: formats.date(backOn) })}</>}
      </p>
      {causes.length > 0 && (
        <ul className="rows">
          {causes.map(({ obligationId, documents, period, dueOn, deliveredOn }) => (
            <li key={obligationId}>
              <div className="grow">
                {formats.delivery(documents)}, {formats.period(period)}
                <div className="under">
                  {t('client.package.due', { date: formats.shortDate(dueOn) })} ·{' '}
                  {deliveredOn === null ? (
                    <span className="late">{t('client.package.missing')}</span>
                  ) : (
                    t('client.package.came', { date: formats.shortDate(deliveredOn) })
                  )}
                </div>
              </div>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
