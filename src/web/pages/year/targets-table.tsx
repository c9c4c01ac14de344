import { useTranslation } from 'react-i18next';
import { needInWords } from '../../../texts/trial-year/need-in-words.ts';
import { aimInWords, figureInWords } from '../../../texts/trial-year/target-status-in-words.ts';
import { yearWords } from '../../../texts/trial-year/year-words.ts';
import { useFormats } from '../../words/use-formats.ts';
import type { RunningYear } from './year-requests.ts';

type Status = RunningYear['targets'][number];
/** Before the year has begun there is only what was. */
type Row = Pick<Status, 'target' | 'before'> & Partial<Status>;

/** The targets: as it was, as it is, and what it takes. On a phone each is a paragraph of its own. */
export function TargetsTable({ targets, isOver = false }: { targets: readonly Row[]; isOver?: boolean }) {
  const { t } = useTranslation('year');
  const { language, capitalise } = useFormats();
  const isBegun = targets.some(({ standing }) => standing !== undefined);
  const isAhead = isBegun && !isOver;
  const figure = (target: Row['target'], known: Status['now']): string =>
    known === undefined ? t('table.unknown') : figureInWords(target, known, language);
  return (
    <table className="table is-tall year-targets">
      <caption className="unseen">{t('table.caption')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('table.target')}</th>
          <th scope="col">{t('table.before')}</th>
          {isBegun && <th scope="col">{t('table.now')}</th>}
          {isBegun && <th scope="col">{t('table.standing')}</th>}
          {isAhead && <th scope="col">{t('table.need')}</th>}
        </tr>
      </thead>
      <tbody>
        {targets.map(({ target, before, now, standing, need }) => (
          <tr key={target.figure}>
            <th scope="row">{aimInWords(target, language)}</th>
            <td data-label={t('table.before')}>{capitalise(figure(target, before))}</td>
            {isBegun && (
              <td className="is-short" data-label={t('table.now')}>
                {capitalise(figure(target, now))}
              </td>
            )}
            {isBegun && (
              <td className="is-short" data-label={t('table.standing')}>
                {standing && yearWords[language].standings[standing]}
              </td>
            )}
            {isAhead && (
              <td data-label={t('table.need')}>{(need && needInWords(need, language)) || t('table.nothing')}</td>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
