import { useId } from 'react';

interface ChoiceRowProps {
  legend: string;
  choices: readonly { value: string; label: string }[];
  value: string | null;
  error?: string | null;
  disabled?: boolean;
  onChoose: (value: string) => void;
}

/** One of a few, beside each other: radio buttons, as the arrows of a keyboard and readers know them. */
export function ChoiceRow({ legend, choices, value, error = null, disabled = false, onChoose }: ChoiceRowProps) {
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
