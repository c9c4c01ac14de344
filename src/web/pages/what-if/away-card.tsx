import { useTranslation } from 'react-i18next';
import type { WishableView } from '../../../http/contract/what-if.ts';
import { Action } from '../../design/action.tsx';
import { Card } from '../../design/card.tsx';
import { ChoiceField } from '../../design/choice-field.tsx';
import { DateField } from '../../design/date-field.tsx';
import { useFormats } from '../../words/use-formats.ts';
import { SlideField } from './slide-field.tsx';
import { lastOf } from './what-if-requests.ts';
import { awayDaysMax, type AwayWish } from './wishes-place.ts';

interface AwayCardProps {
  wishable: WishableView;
  away: readonly AwayWish[];
  isOwn: boolean;
  onChange: (away: AwayWish[]) => void;
}

const awayMost = 5;

/** Who is away from when and for how long. */
export function AwayCard({ wishable, away, isOwn, onChange }: AwayCardProps) {
  const { t } = useTranslation('whatIf');
  const set = (place: number, wish: AwayWish): void => onChange(away.map((one, at) => (at === place ? wish : one)));
  const free = wishable.people.find(({ staffId }) => !away.some((one) => one.staffId === staffId));
  return (
    <Card title={t(isOwn ? 'away.titleOwn' : 'away.title')}>
      <div className="card-body stack">
        {away.map((wish, place) => (
          <AwayRow
            key={place}
            wishable={wishable}
            wish={wish}
            isOwn={isOwn}
            onChange={(changed) => set(place, changed)}
            {...(away.length > 1 ? { onRemove: () => onChange(away.filter((_, at) => at !== place)) } : {})}
          />
        ))}
        <p className="small muted">{t('away.note')}</p>
        {!isOwn && free && away.length < awayMost && (
          <div>
            <Action
              small
              onClick={() => onChange([...away, { staffId: free.staffId, fromOn: wishable.fromOn, days: 0 }])}
            >
              {t('away.add')}
            </Action>
          </div>
        )}
      </div>
    </Card>
  );
}

interface AwayRowProps extends Pick<AwayCardProps, 'wishable' | 'isOwn'> {
  wish: AwayWish;
  onChange: (wish: AwayWish) => void;
  onRemove?: () => void;
}

function AwayRow({ wishable: { people, fromOn, toOn }, wish, isOwn, onChange, onRemove }: AwayRowProps) {
  const { t } = useTranslation('whatIf');
  const formats = useFormats();
  const isOutside = wish.fromOn < fromOn || wish.fromOn > toOn;
  const until = formats.shortDate(lastOf(wish, toOn));
  const name = people.find(({ staffId }) => staffId === wish.staffId)?.name ?? '';
  return (
    <div className="away-row">
      <div className="away-who">
        {!isOwn && (
          <ChoiceField
            label={t('away.who')}
            value={wish.staffId}
            choices={people.map((person) => ({ value: person.staffId, label: person.name }))}
            onChange={(staffId) => onChange({ ...wish, staffId })}
          />
        )}
        <DateField
          label={t('away.from')}
          start={wish.fromOn}
          error={isOutside ? t('away.outside', { until: formats.date(toOn) }) : null}
          onChange={(on) => on !== undefined && onChange({ ...wish, fromOn: on })}
        />
      </div>
      <SlideField
        label={t('away.days')}
        value={wish.days}
        max={awayDaysMax}
        said={wish.days === 0 ? t('away.none') : t('away.daysOf', { count: wish.days, until })}
        onChange={(days) => onChange({ ...wish, days })}
      />
      {onRemove && (
        <div>
          <Action small look="quiet" onClick={onRemove}>
            {t('away.remove')}
            <span className="unseen">: {t('away.removeOne', { name })}</span>
          </Action>
        </div>
      )}
    </div>
  );
}
