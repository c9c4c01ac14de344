import { Checkbox } from '@mantine/core';
import { useId } from 'react';

interface ChoiceBoxesProps<Value extends string> {
  legend: string;
  choices: readonly { value: Value; label: string; fixed?: boolean }[];
  chosen: readonly Value[];
  onChange: (chosen: Value[]) => void;
  error?: string | undefined;
}

/** Several of a few: boxes that belong together. What is fixed is always chosen. */
export function ChoiceBoxes<Value extends string>({
  legend,
  choices,
  chosen,
  onChange,
  error,
}: ChoiceBoxesProps<Value>) {
  const errorId = useId();
  return (
    <fieldset className="choice-boxes" aria-describedby={error === undefined ? undefined : errorId}>
      <legend>{legend}</legend>
      {choices.map(({ value, label, fixed }) => (
        <Checkbox
          key={value}
          label={label}
          checked={fixed === true || chosen.includes(value)}
          disabled={fixed === true}
          onChange={(event) =>
            onChange(
              choices
                .map((one) => one.value)
                .filter((one) => (one === value ? event.currentTarget.checked : chosen.includes(one))),
            )
          }
        />
      ))}
      {error !== undefined && (
        <p id={errorId} className="field-error">
          {error}
        </p>
      )}
    </fieldset>
  );
}
