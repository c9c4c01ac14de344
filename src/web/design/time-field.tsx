import { TextInput } from '@mantine/core';

interface TimeFieldProps {
  label: string;
  /** What is written; `readClock` reads it. */
  text: string;
  onChange: (text: string) => void;
  error?: string | null;
  /** The label is read aloud and not shown: in rows whose columns say it. */
  hideLabel?: boolean;
}

/** A time of day, written as people write it. The browser's own field would ask for AM and PM wherever the browser speaks English. */
export function TimeField({ label, text, onChange, error = null, hideLabel = false }: TimeFieldProps) {
  return (
    <TextInput
      {...(hideLabel ? { 'aria-label': label } : { label })}
      inputMode="decimal"
      autoComplete="off"
      maxLength={9}
      value={text}
      error={error}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}
