import { weekdayOf } from '../../../../domain/kernel/index.ts';
import type { OvertimePreview } from '../../../../http/contract/overtime.ts';
import { Action } from '../../../design/action.tsx';
import { useWeekendWords } from '../weekend/use-weekend-words.ts';
import type { WantedHours } from './overtime-requests.ts';
import { readPreview, type ChangedFigures } from './read-preview.ts';
import { useOvertimeWords } from './use-overtime-words.ts';

interface OvertimePreviewedProps {
  wanted: WantedHours;
  preview: OvertimePreview;
  busy: boolean;
  onChoose: () => void;
  onNot: () => void;
}

/** What the hours buy, and what they cost, side by side: the figures as they are and as they would be. */
export function OvertimePreviewed({ wanted, preview, busy, onChoose, onNot }: OvertimePreviewedProps) {
  const { t, formats, when } = useOvertimeWords();
  const { minutes, counts, savesMinutes } = preview;
  const length = formats.hours(minutes);
  const words = when(wanted);
  const changed = readPreview(preview);
  const saves = Math.round(savesMinutes / 6) > 0;
  const isWeekend = weekdayOf(wanted.on) > 5;
  const change = (of: 'weekMinutes' | 'fourWeeksMinutes' | 'yearMinutes'): string =>
    t('preview.change', { now: formats.hours(counts.now[of]), asIf: formats.hours(counts.asIf[of]) });
  return (
    <section className="overtime-previewed" aria-label={t('preview.label')}>
      <h4>{formats.capitalise(t('preview.of', { ...words, length }))}</h4>
      <div>
        <h5>{t('preview.gives')}</h5>
        <ul>
          {changed.map((one) => (
            <Change key={`${one.of} ${one.saturdayOn}`} {...one} />
          ))}
          {saves && <li>{t('preview.saves', { saves: formats.hours(savesMinutes) })}</li>}
          {!saves && changed.length === 0 && <li>{t('preview.nothing')}</li>}
        </ul>
      </div>
      <div>
        <h5>{t('preview.costs')}</h5>
        <ul>
          <li>{t('preview.hours', { length })}</li>
          {isWeekend && <li>{t('preview.notFree', { length, day: words.day })}</li>}
        </ul>
        <dl>
          <dt>{t('preview.week')}</dt>
          <dd>{change('weekMinutes')}</dd>
          <dt>{t('preview.fourWeeks')}</dt>
          <dd>{change('fourWeeksMinutes')}</dd>
          <dt>{t('preview.year', { year: wanted.on.slice(0, 4) })}</dt>
          <dd>{change('yearMinutes')}</dd>
        </dl>
      </div>
      <div className="actions">
        <Action small look="main" busy={busy} onClick={onChoose}>
          {t('preview.choose')} <span className="unseen">{t('preview.chooseOne', words)}</span>
        </Action>
        <Action small look="quiet" onClick={onNot}>
          {t('preview.not')}
        </Action>
      </div>
    </section>
  );
}

/** One weekend, or the evenings before it: every figure of it that changes. */
function Change({ of, saturdayOn, known, now, asIf }: ChangedFigures) {
  const { t } = useOvertimeWords();
  const { dates, chance, hours } = useWeekendWords();
  const [before, after] = [hours(now.minutes), hours(asIf.minutes)];
  const pair = (of: 'chance' | 'likely' | 'worst', was: string, is: string): string[] =>
    was === is ? [] : [t(`preview.${of}`, { now: was, asIf: is })];
  const figures = known
    ? [
        ...(of === 'weekend' ? pair('chance', chance(now.lost), chance(asIf.lost)) : []),
        ...pair('likely', before.likely, after.likely),
        ...pair('worst', before.worst, after.worst),
      ]
    : [
        t('preview.band', {
          nowBest: before.best,
          nowWorst: before.worst,
          asIfBest: after.best,
          asIfWorst: after.worst,
        }),
      ];
  return (
    <li>
      <b>{t(`preview.${of}`, { dates: dates(saturdayOn) })}:</b> {figures.join(', ')}
    </li>
  );
}
