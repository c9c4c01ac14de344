import { Checkbox } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../words/use-formats.ts';
import type { AdjustedAgreement } from './price-requests.ts';

interface PriceTableProps {
  agreements: readonly AdjustedAgreement[];
  unmarked: ReadonlySet<string>;
  chosen: string | undefined;
  /** Who does not answer for the office looks and marks nothing. */
  mayMark: boolean;
  onChoose: (id: string) => void;
  onMark: (id: string) => void;
  onMarkAll: () => void;
}

/** Old and new price of every client, one line a price. */
export function PriceTable({ agreements, unmarked, mayMark, onMarkAll, ...row }: PriceTableProps) {
  const { t } = useTranslation('prices');
  const count = agreements.filter(({ agreementId }) => !unmarked.has(agreementId)).length;
  return (
    <table className="table is-tall price-table">
      <thead>
        <tr>
          {mayMark ? (
            <th scope="col" className="mark">
              <Checkbox
                size="xs"
                aria-label={t('adjust.markAll')}
                checked={count === agreements.length}
                indeterminate={count > 0 && count < agreements.length}
                onChange={onMarkAll}
              />
            </th>
          ) : (
            <td className="mark" />
          )}
          <th scope="col">{t('adjust.client')}</th>
          <th scope="col">{t('adjust.price')}</th>
          <th scope="col" className="figure">
            {t('adjust.now')}
          </th>
          <th scope="col" className="figure">
            {t('adjust.new')}
          </th>
          <th scope="col">{t('adjust.from')}</th>
        </tr>
      </thead>
      {agreements.map((agreement) => (
        <AgreementRows
          key={agreement.agreementId}
          agreement={agreement}
          marked={!unmarked.has(agreement.agreementId)}
          mayMark={mayMark}
          {...row}
        />
      ))}
    </table>
  );
}

interface AgreementRowsProps extends Pick<PriceTableProps, 'chosen' | 'mayMark' | 'onChoose' | 'onMark'> {
  agreement: AdjustedAgreement;
  marked: boolean;
}

function AgreementRows({ agreement, marked, chosen, mayMark, onChoose, onMark }: AgreementRowsProps) {
  const { t } = useTranslation('prices');
  const formats = useFormats();
  const { agreementId, clientId, clientName, sums, startOn, noticeByOn } = agreement;
  const className = agreementId === chosen ? 'is-chosen' : '';
  return (
    <tbody data-row={agreementId} onClick={() => onChoose(agreementId)}>
      {sums.map((sum, place) => (
        <tr key={sum.label.nb} className={`${className} ${place === 0 ? '' : 'is-more'}`.trim()}>
          {place === 0 && (
            <>
              <td rowSpan={sums.length} className="mark">
                {mayMark && (
                  <Checkbox
                    size="xs"
                    checked={marked}
                    aria-label={t('adjust.markOne', { name: clientName })}
                    onChange={() => onMark(agreementId)}
                  />
                )}
              </td>
              <th scope="rowgroup" rowSpan={sums.length} className="client">
                <Link to="/clients/$clientId" params={{ clientId }} className="name">
                  <bdi>{clientName}</bdi>
                </Link>
              </th>
            </>
          )}
          <td className="what">{formats.say(sum.label)}</td>
          <td className="figure now">{formats.kroner(sum.beforeOre)}</td>
          <td className="figure new">
            <b>{formats.kroner(sum.afterOre)}</b>
          </td>
          {place === 0 && (
            <td rowSpan={sums.length} className="from">
              <span className="whole">{startOn !== null && formats.dayMonthYear(startOn)}</span>
              {noticeByOn !== null && (
                <div className="under">{t('adjust.noticeBy', { day: formats.shortDate(noticeByOn) })}</div>
              )}
            </td>
          )}
        </tr>
      ))}
    </tbody>
  );
}
