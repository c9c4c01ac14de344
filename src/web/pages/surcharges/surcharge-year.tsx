import { useTranslation } from 'react-i18next';
import type { SurchargeList } from '../../../http/contract/office.ts';
import { Card } from '../../design/card.tsx';
import { useFormats } from '../../words/use-formats.ts';

export function SurchargeYear({ year }: { year: SurchargeList['year'] }) {
  const { t } = useTranslation();
  const formats = useFormats();
  return (
    <Card title={t('surcharges.year.title')}>
      <table className="year-table card-body">
        <tbody>
          {(['approved', 'waived', 'forgiven'] as const).map((kind) => (
            <tr key={kind}>
              <th scope="row">{t(`surcharges.year.${kind}`)}</th>
              <td className="figure">{t('surcharges.year.lines', { count: year[kind].lines })}</td>
              <td className="figure">{formats.kroner(year[kind].sumOre)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Card>
  );
}
