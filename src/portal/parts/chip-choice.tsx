import { useId } from 'react';

interface ChipChoiceProps<Value extends string> {
  legend: string;
  options: readonly { value: Value; label: string }[];
  value: Value | null;
  onChoose(value: Value): void;
}

/** One of a few, as pills: radio buttons underneath, so that arrows and readers work as they know. */
export function ChipChoice<Value extends string>({ legend, options, value, onChoose }: ChipChoiceProps<Value>) {
  const name = useId();
  return (
    <fieldset>
      <legend>{legend}</legend>
      <div className="chips">
        {options.map((option) => (
          <label key={option.value} className="chip">
            <input
              className="hidden-input"
              type="radio"
              name={name}
              checked={value === option.value}
              onChange={() => onChoose(option.value)}
            />
            {option.label}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
