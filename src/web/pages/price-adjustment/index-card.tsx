import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { addMonths, dateOf, partsOf, type CalendarDate } from '../../../domain/kernel/index.ts';
import { Action } from '../../design/action.tsx';
import { Card } from '../../design/card.tsx';
import { ChoiceField } from '../../design/choice-field.tsx';
import { useToday } from '../../shell/use-session.ts';
import { useFormats } from '../../words/use-formats.ts';
import type { IndexChangeView, WantedPrices } from './price-requests.ts';
import { readFigure, readPercent } from './read-figure.ts';

interface IndexCardProps {
  wanted: WantedPrices | undefined;
  onShow: (wanted: WantedPrices) => void;
}

/** The figures as they were published, or the change itself, and the month from which the new prices are wanted. */
export function IndexCard({ wanted, onShow }: IndexCardProps) {
  const { t } = useTranslation('prices');
  const today = useToday();
  const [by, setBy] = useState<IndexChangeView['by']>('figures');
  const [from, setFrom] = useState('');
  const [to, setTo] = useState('');
  const [percent, setPercent] = useState('');
  const [tried, setTried] = useState(false);
  const months = comingMonths(today);
  const [chosen, setChosen] = useState<CalendarDate>(months.find((day) => day.endsWith('-01-01'))!);
  // A day that was chosen in the list below is shown here too.
  const [seen, setSeen] = useState(wanted?.startOn);
  if (wanted && wanted.startOn !== seen) {
    setSeen(wanted.startOn);
    setChosen(wanted.startOn);
  }
  const change = changeOf(by, { from, to, percent });
  const problem = (text: string, read: (text: string) => number | undefined): string | null =>
    tried && read(text) === undefined ? t('index.wrong') : null;
  return (
    <Card title={t('index.title')}>
      <form
        className="card-body index-form"
        onSubmit={(event) => {
          event.preventDefault();
          setTried(true);
          if (change) onShow({ change, startOn: chosen });
        }}
      >
        <ChoiceField
          label={t('index.by')}
          value={by}
          choices={[
            { value: 'figures', label: t('index.figures') },
            { value: 'basis-points', label: t('index.percent') },
          ]}
          onChange={setBy}
        />
        {by === 'figures' ? (
          <>
            <FigureField label={t('index.from')} value={from} error={problem(from, readFigure)} onChange={setFrom} />
            <FigureField
              label={t('index.to')}
              hint={t('index.hint')}
              value={to}
              error={problem(to, readFigure)}
              onChange={setTo}
            />
          </>
        ) : (
          <FigureField
            label={t('index.change')}
            hint={t('index.percentHint')}
            value={percent}
            error={problem(percent, readPercent)}
            onChange={setPercent}
          />
        )}
        <MonthField months={months} value={chosen} onChange={setChosen} />
        <div className="actions">
          <Action type="submit" look={wanted ? 'plain' : 'main'}>
            {t('index.show')}
          </Action>
        </div>
      </form>
    </Card>
  );
}

interface FigureFieldProps {
  label: string;
  hint?: string;
  value: string;
  error: string | null;
  onChange: (text: string) => void;
}

function FigureField({ label, hint, value, error, onChange }: FigureFieldProps) {
  return (
    <TextInput
      label={label}
      description={hint}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      inputMode="decimal"
      autoComplete="off"
      maxLength={12}
      value={value}
      error={error}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}

interface MonthFieldProps {
  months: readonly CalendarDate[];
  value: CalendarDate;
  onChange: (day: CalendarDate) => void;
}

function MonthField({ months, value, onChange }: MonthFieldProps) {
  const { t } = useTranslation('prices');
  const formats = useFormats();
  // A day further ahead than the list, chosen below, is a choice too.
  const shown = months.includes(value) ? months : [...months, value];
  return (
    <ChoiceField
      label={t('index.startOn')}
      value={value}
      choices={shown.map((day) => ({
        value: day,
        label: t('index.month', { month: formats.month(partsOf(day).month), year: partsOf(day).year }),
      }))}
      onChange={onChange}
    />
  );
}

/** The first of this month and of the fifteen that follow. */
function comingMonths(today: CalendarDate): CalendarDate[] {
  const { year, month } = partsOf(today);
  return Array.from({ length: 16 }, (_, count) => addMonths(dateOf(year, month, 1), count));
}

function changeOf(
  by: IndexChangeView['by'],
  { from, to, percent }: { from: string; to: string; percent: string },
): IndexChangeView | undefined {
  if (by === 'basis-points') {
    const basisPoints = readPercent(percent);
    return basisPoints === undefined ? undefined : { by, basisPoints };
  }
  const fromFigure = readFigure(from);
  const toFigure = readFigure(to);
  return fromFigure === undefined || toFigure === undefined ? undefined : { by, fromFigure, toFigure };
}
