import { Checkbox } from '@mantine/core';
import { Trans, useTranslation } from 'react-i18next';
import type { SurchargeView } from '../../../http/contract/office.ts';
import { Action } from '../../design/action.tsx';
import { useFormats } from '../../words/use-formats.ts';
import { keyOf } from './surcharge-desk.tsx';
import { SurchargeRow } from './surcharge-row.tsx';

interface SurchargeTableProps {
  open: readonly SurchargeView[];
  closed: readonly SurchargeView[];
  /** Without a written agreement: folded until somebody wants to see them. */
  unwritten: readonly SurchargeView[];
  unfolded: boolean;
  chosen: SurchargeView | undefined;
  marked: ReadonlySet<string>;
  /** Fetches older lines, where there are any. */
  older: (() => void) | undefined;
  loading: boolean;
  /** An assistant looks and marks nothing. */
  mayDecide: boolean;
  onFold: () => void;
  onChoose: (key: string) => void;
  onMark: (key: string) => void;
  onMarkAll: () => void;
}

export function SurchargeTable({
  open,
  closed,
  unwritten,
  unfolded,
  chosen,
  marked,
  older,
  loading,
  mayDecide,
  onFold,
  onChoose,
  onMark,
  onMarkAll,
}: SurchargeTableProps) {
  const { t } = useTranslation();
  const formats = useFormats();
  const ready = open.filter((line) => line.state === 'proposed');
  const markedLines = ready.filter((line) => marked.has(keyOf(line)));
  const row = (line: SurchargeView) => (
    <SurchargeRow
      key={keyOf(line)}
      line={line}
      chosen={line === chosen}
      marked={marked.has(keyOf(line))}
      mayMark={mayDecide && line.state === 'proposed'}
      onChoose={() => onChoose(keyOf(line))}
      onMark={() => onMark(keyOf(line))}
    />
  );
  return (
    <div className="card">
      <table className="table is-tall desk-table surcharge-table">
        <thead>
          <tr>
            {mayDecide ? (
              <th scope="col">
                <Checkbox
                  size="xs"
                  aria-label={t('surcharges.markAll')}
                  disabled={ready.length === 0}
                  checked={ready.length > 0 && markedLines.length === ready.length}
                  indeterminate={markedLines.length > 0 && markedLines.length < ready.length}
                  onChange={onMarkAll}
                />
              </th>
            ) : (
              <td />
            )}
            <th scope="col">{t('surcharges.columns.delivery')}</th>
            <th scope="col" className="figure wide-only late-column">
              {t('surcharges.columns.late')}
            </th>
            <th scope="col" className="figure wide-only sum-column">
              {t('surcharges.columns.sum')}
            </th>
          </tr>
        </thead>
        <tbody>{open.map(row)}</tbody>
        {closed.length > 0 && (
          <tbody>
            <tr className="group-row">
              <th scope="rowgroup" colSpan={4}>
                {t('surcharges.decided')}
              </th>
            </tr>
            {closed.map(row)}
          </tbody>
        )}
        {unwritten.length > 0 && (
          <tbody>
            <tr className="group-row">
              <th scope="rowgroup" colSpan={4}>
                <button type="button" className="fold" aria-expanded={unfolded} onClick={onFold}>
                  <span aria-hidden="true">{unfolded ? '▾' : '▸'}</span>{' '}
                  {t('surcharges.unwritten', { count: unwritten.length })}
                </button>
              </th>
            </tr>
            {unfolded && unwritten.map(row)}
          </tbody>
        )}
      </table>
      {older && (
        <div className="card-foot">
          <Action small busy={loading} onClick={older}>
            {t('surcharges.older')}
          </Action>
        </div>
      )}
      {markedLines.length > 0 && (
        <div className="card-foot" role="status">
          <span>
            <Trans
              i18nKey="surcharges.markedSum"
              count={markedLines.length}
              values={{ sum: formats.kroner(markedLines.reduce((sum, line) => sum + line.sumOre, 0)) }}
              components={{ b: <b /> }}
            />
          </span>
        </div>
      )}
    </div>
  );
}
