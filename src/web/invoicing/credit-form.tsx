import { TextInput, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAct } from '../api/use-act.ts';
import { Action } from '../design/action.tsx';
import { ProblemNote } from '../design/problem-note.tsx';
import { readWholeKroner } from '../pages/people/read-whole-kroner.ts';
import { useFormats } from '../words/use-formats.ts';
import { creditLine, type ExportedLine } from './invoicing-queries.ts';

interface CreditFormProps {
  line: ExportedLine;
  onDone: () => void;
}

/** Takes back a surcharge that has left, with a reason that stands in the client's record; whole unless a smaller sum is written. */
export function CreditForm({ line, onDone }: CreditFormProps) {
  const { t } = useTranslation();
  const formats = useFormats();
  const [reason, setReason] = useState('');
  const [text, setText] = useState('');
  const [tried, setTried] = useState(false);
  const credit = useAct({
    run: creditLine,
    told: (_wanted, { sumOre }) => t('invoicing.credited', { sum: formats.kroner(sumOre) }),
    onDone,
  });
  const whole = formats.kroner(line.sumOre);
  const sumOre = text.trim() === '' ? line.sumOre : readWholeKroner(text);
  const sumWrong = sumOre === undefined || sumOre <= 0 || sumOre > line.sumOre;
  const reasonMissing = reason.trim() === '';
  return (
    <form
      className="form"
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (reasonMissing || sumWrong || credit.isPending) return;
        credit.mutate({ lineId: line.lineId, reason: reason.trim(), sumOre });
      }}
    >
      <p className="muted">{line.description}</p>
      <p>{t('invoicing.creditHint')}</p>
      <Textarea
        label={t('invoicing.reason')}
        description={t('invoicing.reasonHint')}
        autoFocus
        value={reason}
        maxLength={500}
        rows={2}
        error={tried && reasonMissing ? t('fields.required') : null}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      <TextInput
        label={t('invoicing.creditSum')}
        description={t('invoicing.creditSumHint', { sum: whole })}
        inputMode="numeric"
        autoComplete="off"
        value={text}
        maxLength={12}
        error={tried && sumWrong ? t('invoicing.creditSumWrong', { sum: whole }) : null}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      {credit.error && <ProblemNote error={credit.error} />}
      <div className="actions">
        <Action type="submit" look="main" busy={credit.isPending}>
          {t('invoicing.credit')}
        </Action>
        <Action onClick={onDone}>{t('invoicing.back')}</Action>
      </div>
    </form>
  );
}
