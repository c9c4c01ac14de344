import { useTranslation } from 'react-i18next';
import type { CalendarDate } from '../../../domain/kernel/index.ts';
import { formatMinutes } from '../../../texts/format-minutes.ts';
import { makeKey } from '../../api/send-request.ts';
import { Action } from '../../design/action.tsx';
import { Card } from '../../design/card.tsx';
import { EmptyNote } from '../../design/empty-note.tsx';
import { ProblemNote } from '../../design/problem-note.tsx';
import { useKeys } from '../../keys/use-keys.ts';
import { useRowKeys } from '../../keys/use-row-keys.ts';
import { useFormats } from '../../words/use-formats.ts';
import type { TimeSuggestionView } from './time-requests.ts';
import { useActWords } from './use-act-words.ts';
import { useEnterTime } from './use-enter-time.ts';

interface SuggestionsCardProps {
  day: CalendarDate;
  suggestions: readonly TimeSuggestionView[];
  /** Puts the suggestion in the line above, to be mended before it is entered. */
  onMend: (suggestion: TimeSuggestionView) => void;
}

/** What could be entered for the day: each is taken with one key, or mended first. An estimate says that it is one and what it is made of. */
export function SuggestionsCard({ day, suggestions, onMend }: SuggestionsCardProps) {
  const { t } = useTranslation('time');
  const formats = useFormats();
  const actWords = useActWords();
  const enter = useEnterTime();
  const keyOf = ({ clientId, work }: TimeSuggestionView): string => `${clientId}/${work}`;
  const [current, choose] = useRowKeys(suggestions.map(keyOf), suggestions[0] && keyOf(suggestions[0]));
  const take = (suggestion: TimeSuggestionView | undefined): void => {
    if (!suggestion || enter.isPending) return;
    const { clientId, clientName, minutes, work } = suggestion;
    enter.mutate({ id: makeKey(), clientId, workedOn: day, minutes, work, source: 'suggested', name: clientName });
  };
  useKeys([{ key: 'g', words: t('keys.take'), run: () => take(suggestions.find((one) => keyOf(one) === current)) }]);
  const madeOf = ({ from, acts }: TimeSuggestionView): string =>
    from === 'delivery'
      ? t('suggestions.onDelivery')
      : t('suggestions.estimate', {
          acts: formats.list(
            acts.map(({ act, count, minutesEach }) =>
              t('suggestions.each', { acts: actWords(act, count), minutes: minutesEach }),
            ),
          ),
        });
  return (
    <Card title={t('suggestions.title')} aside={suggestions.length === 0 ? undefined : suggestions.length}>
      {suggestions.length === 0 ? (
        <EmptyNote words={t('suggestions.empty')} />
      ) : (
        <p className="card-body small muted">{t('suggestions.note')}</p>
      )}
      {enter.error && <ProblemNote error={enter.error} />}
      <ul className="rows">
        {suggestions.map((one) => {
          const key = keyOf(one);
          return (
            <li key={key} data-row={key} className={key === current ? 'is-chosen' : ''} onClick={() => choose(key)}>
              <div className="grow">
                <b>
                  <bdi>{one.clientName}</bdi>
                </b>
                {' · '}
                {formats.words.timeWorks[one.work]}
                {' · '}
                <span className="whole">{formatMinutes(one.minutes, formats.language)}</span>
                <div className="under">{madeOf(one)}</div>
              </div>
              <span className="actions">
                <Action
                  small
                  busy={enter.isPending}
                  {...(key === current ? { hint: 'G' } : {})}
                  onClick={() => take(one)}
                >
                  {t('suggestions.take')}
                  <span className="unseen">
                    {t('suggestions.ofOne', { name: one.clientName, work: formats.words.timeWorks[one.work] })}
                  </span>
                </Action>
                <Action
                  small
                  look="quiet"
                  label={t('suggestions.mendOne', { name: one.clientName, work: formats.words.timeWorks[one.work] })}
                  onClick={() => onMend(one)}
                >
                  {t('suggestions.mend')}
                </Action>
              </span>
            </li>
          );
        })}
      </ul>
    </Card>
  );
}
