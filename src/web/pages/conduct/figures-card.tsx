import { useTranslation } from 'react-i18next';
import type { ConductFigure } from '../../../domain/conduct/index.ts';
import type { ConductFigures, ConductView } from '../../../http/contract/conduct.ts';
import { Card } from '../../design/card.tsx';
import { useFormats } from '../../words/use-formats.ts';
import { FigureRow } from './figure-row.tsx';
import { useDays } from './use-days.ts';

type Delivery = ConductView['deliveries'][number];

interface FiguresCardProps {
  clientId: string;
  figures: ConductFigures;
  deliveries: readonly Delivery[];
}

interface ShownFigure {
  figure: ConductFigure;
  value: string;
  hint?: string;
  /** What of a delivery the figure is made of; undefined where it has none of it. */
  partOf(delivery: Delivery): string | undefined;
}

/** Every figure in a row that opens to its deliveries and to its events. */
export function FiguresCard({ clientId, figures, deliveries }: FiguresCardProps) {
  const { t } = useTranslation('conduct');
  const shown = useShownFigures(figures);
  return (
    <Card title={t('value')}>
      <div className="conduct-figures">
        {shown.map(({ figure, value, hint, partOf }) => (
          <FigureRow
            key={figure}
            clientId={clientId}
            figure={figure}
            value={value}
            {...(hint === undefined ? {} : { hint })}
            parts={deliveries.flatMap((delivery) => {
              const part = partOf(delivery);
              return part === undefined ? [] : [{ delivery, part }];
            })}
          />
        ))}
      </div>
    </Card>
  );
}

function useShownFigures(figures: ConductFigures): ShownFigure[] {
  const { t } = useTranslation('conduct');
  const formats = useFormats();
  const days = useDays();
  const { duties, missing, medianDays, worstTenthDays, complete, reminders, office } = figures;
  const ofAll = (some: number, of: number): string => (of === 0 ? '–' : t('ofAll', { some, of }));
  const each = (count: number): string => formats.number(Math.round((10 * count) / duties) / 10);
  const sum = (ore: number): string => (ore === 0 ? t('none') : formats.wholeKroner(ore));
  const own = (delivery: Delivery, words: string | undefined): string | undefined =>
    delivery.history ? undefined : words;
  return [
    {
      figure: 'days',
      value: medianDays === null ? '–' : days(medianDays),
      hint: [
        worstTenthDays === null ? '' : `${t('figures.worst')}: ${days(worstTenthDays)}. ${t('worstHint')}`,
        missing === 0 ? '' : t('missing', { count: missing }),
      ]
        .join(' ')
        .trim(),
      partOf: ({ daysLate }) => days(daysLate),
    },
    {
      figure: 'complete',
      value: ofAll(complete.first, complete.of),
      partOf: (delivery) => {
        if (delivery.deliveredOn === null) return undefined;
        if (delivery.returns === 0) return own(delivery, t('completeFirst'));
        return own(
          delivery,
          delivery.returns === 1 ? t('returnedOnce') : t('returned', { times: formats.number(delivery.returns) }),
        );
      },
    },
    {
      figure: 'reminders',
      value: reminders === 0 ? t('none') : t('perDelivery', { number: reminders, each: each(reminders) }),
      partOf: (delivery) => (delivery.reminders === 0 ? undefined : own(delivery, String(delivery.reminders))),
    },
    {
      figure: 'questions',
      value: figures.questions === 0 ? t('none') : String(figures.questions),
      partOf: (delivery) => (delivery.questions === 0 ? undefined : own(delivery, String(delivery.questions))),
    },
    {
      figure: 'extra-minutes',
      value: figures.extraMinutes === 0 ? t('none') : formats.hours(figures.extraMinutes),
      partOf: (delivery) =>
        delivery.extraMinutes === 0 ? undefined : own(delivery, formats.hours(delivery.extraMinutes)),
    },
    {
      figure: 'charged',
      value: sum(figures.chargedOre),
      partOf: (delivery) =>
        delivery.chargedOre === 0 ? undefined : own(delivery, formats.kroner(delivery.chargedOre)),
    },
    {
      figure: 'waived',
      value: sum(figures.waivedOre),
      partOf: (delivery) => (delivery.waivedOre === 0 ? undefined : own(delivery, formats.kroner(delivery.waivedOre))),
    },
    {
      figure: 'office',
      value: ofAll(office.inTime, office.of),
      partOf: (delivery) =>
        delivery.officeLateness.length === 0
          ? undefined
          : delivery.officeLateness
              .map(({ slip, dueOn }) => t(`slips.${slip}`, { day: formats.date(dueOn) }))
              .join(' '),
    },
  ];
}
