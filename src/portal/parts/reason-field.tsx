import { useWords } from '../words/use-words.ts';

interface ReasonFieldProps {
  /** What the field asks, such as "Why?". */
  label: string;
  value: string;
  onChange(words: string): void;
}

/** A few words of one's own, for whoever wants to say them. */
export function ReasonField({ label, value, onChange }: ReasonFieldProps) {
  const { say } = useWords();
  return (
    <label>
      <span className="field">
        {label} <span>{say('moreDays.optional')}</span>
      </span>
      <textarea
        className="input"
        rows={3}
        maxLength={1000}
        value={value}
        onChange={(event) => onChange(event.target.value)}
      />
    </label>
  );
}
