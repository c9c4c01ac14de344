interface ChipChoiceProps<Value extends string> {
  /** What is chosen, for whoever hears it. */
  label: string;
  choices: readonly { value: Value; label: string }[];
  value: Value;
  onChoose: (value: Value) => void;
}

/** One of a few views of the same page, as buttons beside each other. */
export function ChipChoice<Value extends string>({ label, choices, value, onChoose }: ChipChoiceProps<Value>) {
  return (
    <div className="chips" role="group" aria-label={label}>
      {choices.map((choice) => (
        <button
          key={choice.value}
          type="button"
          className="chip"
          aria-pressed={choice.value === value}
          onClick={() => onChoose(choice.value)}
        >
          {choice.label}
        </button>
      ))}
    </div>
  );
}
