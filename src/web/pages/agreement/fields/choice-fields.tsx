import { Checkbox } from '@mantine/core';
import { useId, type ReactNode } from 'react';
import { ChoiceField } from '../../../design/choice-field.tsx';
import type { Part } from '../edit/part.ts';
import { toggled } from '../edit/lists.ts';
import { useEditor } from './editor-context.tsx';
import { notesAt } from './find-notes.ts';

export interface Choice<Value> {
  value: Value;
  label: string;
}

interface ChoiceProps<Value> {
  part: Part<Value>;
  label: string;
  choices: readonly Choice<Value>[];
  hint?: ReactNode;
  /** The label is heard and not seen: what stands around says it. */
  quiet?: boolean;
}

/** One of several, from the browser's own list. */
export function ChoicePart<Value extends string | number | undefined>(props: ChoiceProps<Value>) {
  const { part, label, choices, hint, quiet = false } = props;
  const { notes } = useEditor();
  const { error, warning } = notesAt(notes, part.path);
  const description = warning ?? hint;
  return (
    <div className={quiet ? 'choice-part is-quiet' : 'choice-part'} data-path={part.path}>
      <ChoiceField
        label={label}
        value={String(part.value ?? '')}
        choices={choices.map(({ value, label: words }) => ({ value: String(value ?? ''), label: words }))}
        description={
          description === undefined ? undefined : <span className={warning ? 'late' : ''}>{description}</span>
        }
        error={error}
        onChange={(text) => {
          const chosen = choices.find(({ value }) => String(value ?? '') === text);
          if (chosen && chosen.value !== part.value) part.set(chosen.value);
        }}
      />
    </div>
  );
}

interface ChipProps<Value> {
  part: Part<readonly Value[]>;
  label: string;
  choices: readonly Choice<Value>[];
  /** At least one stays chosen. */
  needed?: boolean;
  hint?: string;
}

/** Any of several, each a button that is in or out. */
export function ChipsPart<Value extends string | number>(props: ChipProps<Value>) {
  const { part, label, choices, needed = false, hint } = props;
  const { notes } = useEditor();
  const labelId = useId();
  const chosen = part.value;
  const { error, warning } = notesAt(notes, part.path);
  return (
    <div className="chip-field is-wide" role="group" aria-labelledby={labelId} data-path={part.path}>
      <span id={labelId} className="field-name">
        {label}
      </span>
      <div className="chips">
        {choices.map(({ value, label: words }) => (
          <button
            key={value}
            type="button"
            className="chip"
            aria-pressed={chosen.includes(value)}
            onClick={() => {
              const next = toggled(
                choices.map((choice) => choice.value),
                chosen,
                value,
              );
              if (!needed || next.length > 0) part.set(next);
            }}
          >
            {words}
          </button>
        ))}
      </div>
      {(hint ?? warning) !== undefined && (
        <span className={`small ${warning ? 'late' : 'muted'}`}>{warning ?? hint}</span>
      )}
      {error !== undefined && <span className="small law">{error}</span>}
    </div>
  );
}

type OptionalChipProps<Value> = Omit<ChipProps<Value>, 'part' | 'needed'> & {
  part: Part<readonly Value[] | undefined>;
};

/** The same for a field that is taken out when nothing is chosen. */
export function OptionalChipsPart<Value extends string | number>({ part, ...props }: OptionalChipProps<Value>) {
  const list: Part<readonly Value[]> = {
    value: part.value ?? [],
    path: part.path,
    set: (chosen, at) => part.set(chosen.length === 0 ? undefined : chosen, at),
  };
  return <ChipsPart part={list} {...props} />;
}

/** Yes or no. */
export function CheckPart({ part, label, hint }: { part: Part<boolean>; label: string; hint?: string }) {
  return (
    <Checkbox
      className={hint === undefined ? 'check-part' : 'check-part is-wide'}
      label={
        <>
          {label}
          {hint !== undefined && <span className="block small muted">{hint}</span>}
        </>
      }
      checked={part.value}
      onChange={(event) => part.set(event.currentTarget.checked)}
    />
  );
}

/** Says what is wrong with a part that has no field of its own. */
export function NoteAt({ path }: { path: string }) {
  const { notes } = useEditor();
  const { error, warning } = notesAt(notes, path);
  if (error !== undefined) return <p className="small law is-wide">{error}</p>;
  return warning === undefined ? null : <p className="small late is-wide">{warning}</p>;
}
