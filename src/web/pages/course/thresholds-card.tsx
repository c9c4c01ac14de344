import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAct } from '../../api/use-act.ts';
import { Action } from '../../design/action.tsx';
import { Card } from '../../design/card.tsx';
import { ProblemNote } from '../../design/problem-note.tsx';
import { useFormats } from '../../words/use-formats.ts';
import { useLeads } from '../people/use-leads.ts';
import { saveThresholds, type CourseThresholds } from './course-requests.ts';

const fields = ['medianDays', 'completePercent', 'remindersPerDelivery', 'extraHours'] as const;
type Field = (typeof fields)[number];
/** What the server takes; reminders are counted on average, and so may have a fraction. */
const most: Readonly<Record<Field, number>> = {
  medianDays: 90,
  completePercent: 100,
  remindersPerDelivery: 10,
  extraHours: 1000,
};

/** Beyond which figures a client is proposed. Owners and managers change them. */
export function ThresholdsCard({ thresholds }: { thresholds: CourseThresholds }) {
  const { t } = useTranslation('course');
  const formats = useFormats();
  const leads = useLeads();
  const [changing, setChanging] = useState(false);
  const shown: Readonly<Record<Field, number>> = {
    ...thresholds,
    extraHours: Math.round(thresholds.extraMinutes / 6) / 10,
  };
  return (
    <Card
      title={t('thresholds.title')}
      aside={
        leads &&
        !changing && (
          <button type="button" className="link" onClick={() => setChanging(true)}>
            {t('thresholds.change')}
          </button>
        )
      }
    >
      <div className="card-body stack-s">
        <p className="small muted">{t('thresholds.intro')}</p>
        {changing ? (
          <ThresholdsForm start={shown} onDone={() => setChanging(false)} />
        ) : (
          <dl className="figures">
            {fields.map((field) => (
              <div key={field} className="figure-pair">
                <dt>{t(`thresholds.shown.${field}`)}</dt>
                <dd>{t(`thresholds.beyond.${field}`, { number: formats.number(shown[field]) })}</dd>
              </div>
            ))}
          </dl>
        )}
      </div>
    </Card>
  );
}

function ThresholdsForm({ start, onDone }: { start: Readonly<Record<Field, number>>; onDone: () => void }) {
  const { t } = useTranslation('course');
  const { t: shared } = useTranslation();
  const formats = useFormats();
  const [typed, setTyped] = useState(() => mapFields((field) => formats.number(start[field])));
  const save = useAct({ run: saveThresholds, told: () => t('thresholds.saved'), onDone });
  const read = mapFields((field) => readNumber(typed[field], most[field], field));
  const submit = (): void => {
    const { medianDays, completePercent, remindersPerDelivery, extraHours } = read;
    if (medianDays === undefined || completePercent === undefined || save.isPending) return;
    if (remindersPerDelivery === undefined || extraHours === undefined) return;
    save.mutate({ medianDays, completePercent, remindersPerDelivery, extraMinutes: Math.round(extraHours * 60) });
  };
  return (
    <form
      className="form"
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      {fields.map((field) => (
        <TextInput
          key={field}
          label={t(`thresholds.${field}`)}
          inputMode="decimal"
          value={typed[field]}
          maxLength={6}
          error={read[field] === undefined ? t('thresholds.wrong') : null}
          onChange={(event) => {
            const { value } = event.currentTarget;
            setTyped((before) => ({ ...before, [field]: value }));
          }}
        />
      ))}
      {save.error && <ProblemNote error={save.error} />}
      <div className="actions">
        <Action type="submit" look="main" busy={save.isPending}>
          {t('thresholds.save')}
        </Action>
        <Action onClick={onDone}>{shared('shell.cancel')}</Action>
      </div>
    </form>
  );
}

function mapFields<T>(make: (field: Field) => T): Record<Field, T> {
  return Object.fromEntries(fields.map((field) => [field, make(field)])) as Record<Field, T>;
}

/** Days and percent are whole. */
function readNumber(text: string, largest: number, field: Field): number | undefined {
  const whole = field === 'medianDays' || field === 'completePercent';
  const trimmed = text.trim().replace(',', '.');
  if (!(whole ? /^\d{1,3}$/ : /^\d{1,4}(\.\d)?$/).test(trimmed)) return undefined;
  const number = Number(trimmed);
  return number <= largest ? number : undefined;
}
