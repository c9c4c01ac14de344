import type { WeekendRisk, WeekendView } from '../../../../http/contract/weekend.ts';
import { useSession } from '../../../shell/use-session.ts';
import { chosenAround } from '../overtime/chosen-around.ts';
import { ChosenWeekend } from '../overtime/chosen-weekend.tsx';
import { AdviceList } from './advice-list.tsx';
import { ChanceFigure } from './chance-figure.tsx';
import { HoursGauge } from './hours-gauge.tsx';
import { hasHours } from './read-weekend.ts';
import { RiskClients } from './risk-clients.tsx';
import { useWeekendWords } from './use-weekend-words.ts';

interface WeekendShownProps {
  weekend: WeekendRisk;
  person: Pick<WeekendView, 'staffId' | 'staffName' | 'overtime'>;
  /** Another person's figures are on their way. */
  busy: boolean;
}

/** One weekend in full: its chance, its hours, and the clients that weigh most. */
export function WeekendShown({ weekend, person, busy }: WeekendShownProps) {
  const { t, hours } = useWeekendWords();
  const { staff } = useSession();
  const { known, evenings, clients, advice } = weekend;
  const chosen = chosenAround(person.overtime, weekend.saturdayOn);
  const offered = known && staff.role !== 'assistant' ? advice : [];
  return (
    <>
      <div className={clients.length > 0 ? 'weekend-shown has-clients' : 'weekend-shown'} aria-busy={busy}>
        <div className="weekend-figure">
          <ChanceFigure weekend={weekend} advice={offered} chosen={chosen} />
        </div>
        <div className="weekend-hours">
          <HoursGauge weekend={weekend} />
          <ChosenWeekend chosen={chosen} person={person} />
          {hasHours(evenings.minutes) && (
            <p className="small muted">{t(known ? 'gauge.evenings' : 'gauge.eveningsBand', hours(evenings.minutes))}</p>
          )}
          {clients.length > 0 && <p className="small dim">{t('clients.note')}</p>}
        </div>
        {clients.length > 0 && <RiskClients clients={clients} />}
      </div>
      {offered.length > 0 && <AdviceList advice={offered} busy={busy} />}
    </>
  );
}
