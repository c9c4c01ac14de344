import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CalendarDate } from '../../domain/kernel/index.ts';
import { useToday } from '../shell/use-session.ts';
import { useFormats } from '../words/use-formats.ts';
import { readDate, type Direction } from './read-date.ts';

interface DateFieldProps {
  label: string;
  /** What stands in the field at first. */
  start?: CalendarDate | null;
  direction?: Direction;
  /** What can be read of it, and what stands there: an empty field is not one that cannot be read. */
  onChange: (date: CalendarDate | undefined, text: string) => void;
  error?: string | null;
  autoFocus?: boolean;
}

/** A day, written as people write it, and echoed in full, so that nobody books the wrong week. */
export function DateField({ label, start = null, direction = 'ahead', onChange, error, autoFocus }: DateFieldProps) {
  const { t } = useTranslation();
  const formats = useFormats();
  const today = useToday();
  const [text, setText] = useState(start === null ? '' : writeDate(start));
  const [left, setLeft] = useState(false);
  const date = readDate(text, today, direction);
  const unknown = left && text.trim() !== '' && date === undefined;
  return (
    <TextInput
      label={label}
      value={text}
      autoComplete="off"
      data-autofocus={autoFocus}
      autoFocus={autoFocus ?? false}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      description={date === undefined ? t('fields.dateHint') : formats.capitalise(formats.date(date))}
      error={unknown ? t('fields.dateUnknown') : (error ?? null)}
      onBlur={() => setLeft(true)}
      onChange={(event) => {
        setText(event.currentTarget.value);
        onChange(readDate(event.currentTarget.value, today, direction), event.currentTarget.value);
      }}
    />
  );
}

function writeDate(date: CalendarDate): string {
  const [year, month, day] = date.split('-');
  return `${Number(day)}.${Number(month)}.${year}`;
}
