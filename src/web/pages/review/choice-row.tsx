import { useId } from 'react';

interface ChoiceRowProps<Value extends string> {
  legend: string;
  choices: readonly { value: Value; label: string }[];
  value: Value | null;
  error?: string | null;
  disabled?: boolean;
  onChoose: (value: Value) => void;
}

/** One of a few, beside each other: radio buttons, as the arrows of a keyboard and readers know them. */
export function ChoiceRow<Value extends string>(props: ChoiceRowProps<Value>) {
  const { legend, choices, value, error = null, disabled = false, onChoose } = props;
  const name = useId();
  return (
    <fieldset
      className="choice-row"
      disabled={disabled}
      aria-describedby={error === null ? undefined : `${name}-error`}
    >
      <legend>{legend}</legend>
      <div className="choice-row-options">
        {choices.map((choice) => (
          <label key={choice.value}>
            <input type="radio" name={name} checked={value === choice.value} onChange={() => onChoose(choice.value)} />
            {choice.label}
          </label>
        ))}
      </div>
      {error !== null && (
        <p id={`${name}-error`} className="choice-row-error" role="alert">
          {error}
        </p>
      )}
    </fieldset>
  );
}
