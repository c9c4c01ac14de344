import { Radio } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ObligationView } from '../../../http/contract/office.ts';
import { useFormats } from '../../words/use-formats.ts';

interface DutyChoiceProps {
  open: readonly ObligationView[];
  chosen: ObligationView | undefined;
  onChoose: (duty: ObligationView | undefined) => void;
}

/** Which delivery it is about; a single one needs no choice. */
export function DutyChoice({ open, chosen, onChoose }: DutyChoiceProps) {
  const { t } = useTranslation();
  const formats = useFormats();
  const nameOf = (duty: ObligationView): string =>
    `${formats.delivery(duty.items.map((item) => item.document))}, ${formats.period(duty.period)}`;
  if (open.length === 1) return <p className="muted">{nameOf(open[0]!)}</p>;
  return (
    <Radio.Group
      label={t('client.whichDelivery')}
      value={chosen?.id ?? null}
      onChange={(id) => onChoose(open.find((duty) => duty.id === id))}
    >
      {open.map((duty) => (
        <Radio key={duty.id} value={duty.id} label={nameOf(duty)} mt={8} />
      ))}
    </Radio.Group>
  );
}
