import { TextInput } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { isSameData } from '../../../../domain/kernel/index.ts';
import type { Part } from '../edit/part.ts';
import { useEditor, useUnreadable } from './editor-context.tsx';
import { notesAt } from './find-notes.ts';
import type { Typed } from './typed-values.ts';

export interface FieldProps<Value> {
  part: Part<Value>;
  label: string;
  /** After the field: `kr`, `%`, `min`. */
  unit?: string;
  hint?: ReactNode;
  /** What is said where the text cannot be read. */
  unread?: string;
  wide?: boolean;
}

interface TypedFieldProps<Value> extends FieldProps<Value> {
  typed: Typed<Value>;
  numeric?: boolean;
}

/** A value written as text. While the text cannot be read the terms keep the last one that could, and the field says so. */
export function TypedField<Value>(props: TypedFieldProps<Value>) {
  const { part, label, unit, hint, unread, wide = false, typed, numeric = false } = props;
  const { t } = useTranslation('editor');
  const { notes } = useEditor();
  const [text, setText] = useState(() => typed.write(part.value));
  const [shown, setShown] = useState(part.value);
  const [left, setLeft] = useState(false);
  const read = typed.read(text);
  if (!isSameData(shown, part.value)) {
    // Changed from elsewhere: taken back, or the whole was replaced.
    setShown(part.value);
    if (read === undefined || !isSameData(read.value, part.value)) setText(typed.write(part.value));
  }
  useUnreadable(part.path, read === undefined);
  const { error, warning } = notesAt(notes, part.path);
  const description = warning ?? hint;
  return (
    <TextInput
      className={wide ? 'is-wide' : ''}
      label={label}
      value={text}
      autoComplete="off"
      data-path={part.path}
      inputMode={numeric ? 'decimal' : 'text'}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      rightSection={unit === undefined ? undefined : <span className="unit">{unit}</span>}
      {...(unit === undefined ? {} : { rightSectionWidth: unit.length * 8 + 14 })}
      description={description === undefined ? undefined : <span className={warning ? 'late' : ''}>{description}</span>}
      error={read === undefined && left ? (unread ?? t('unread')) : (error ?? null)}
      onBlur={() => {
        setLeft(true);
        if (read !== undefined) setText(typed.write(read.value));
      }}
      onChange={(event) => {
        const next = event.currentTarget.value;
        setText(next);
        const value = typed.read(next);
        if (value === undefined || isSameData(value.value, part.value)) return;
        setShown(value.value);
        part.set(value.value);
      }}
    />
  );
}
