import { Checkbox } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { SurchargeView } from '../../../http/contract/office.ts';
import { useLineName } from '../../words/use-line-name.ts';
import { useFormats } from '../../words/use-formats.ts';
import { keyOf } from './surcharge-desk.tsx';

interface SurchargeRowProps {
  line: SurchargeView;
  chosen: boolean;
  marked: boolean;
  mayMark: boolean;
  onChoose: () => void;
  onMark: () => void;
}

/** One line; the name is a button, so that the arithmetic can be opened without a mouse and without J and K. */
export function SurchargeRow({ line, chosen, marked, mayMark, onChoose, onMark }: SurchargeRowProps) {
  const { t } = useTranslation();
  const formats = useFormats();
  const nameOf = useLineName();
  const state = [t(`surcharges.state.${line.state}`), ...(line.capReached ? [t('surcharges.capReached')] : [])].join(
    ', ',
  );
  return (
    <tr data-row={keyOf(line)} className={chosen ? 'is-chosen' : ''} onClick={onChoose}>
      <td onClick={(event) => event.stopPropagation()}>
        {mayMark ? (
          <Checkbox
            size="xs"
            checked={marked}
            aria-label={t('surcharges.markOne', { name: line.clientName })}
            onChange={onMark}
          />
        ) : (
          <span className={line.state === 'running' ? 'no-box is-running' : 'no-box'} aria-hidden="true" />
        )}
      </td>
      <th scope="row">
        <div className="row-head">
          <button type="button" className="row-name" aria-current={chosen ? 'true' : undefined} onClick={onChoose}>
            {line.clientName}
          </button>
          <b className="narrow-only whole">{formats.kroner(line.sumOre)}</b>
        </div>
        <div className="under">
          {nameOf(line)} · {formats.period(line.period)}
          <span className="narrow-only">
            {' '}
            ·{' '}
            {line.request === null && (
              <>
                <span className="late whole">{t('surcharges.days', { count: line.daysLate })}</span> ·{' '}
              </>
            )}
            {state}
          </span>
        </div>
      </th>
      <td className="figure late wide-only">
        {line.request === null && t('surcharges.days', { count: line.daysLate })}
      </td>
      <td className="figure wide-only">
        <b>{formats.kroner(line.sumOre)}</b>
        <div className="under">{state}</div>
      </td>
    </tr>
  );
}
