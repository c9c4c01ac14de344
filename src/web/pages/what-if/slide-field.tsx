import { useId, type CSSProperties } from 'react';

interface SlideFieldProps {
  label: string;
  value: number;
  max: number;
  /** What the place of the knob means, in words. */
  said: string;
  onChange: (value: number) => void;
}

/** A number that one drags, or changes with the arrow keys. */
export function SlideField({ label, value, max, said, onChange }: SlideFieldProps) {
  const id = useId();
  return (
    <div className="slide-field">
      <label htmlFor={id}>{label}</label>
      <output htmlFor={id}>{said}</output>
      <input
        id={id}
        type="range"
        min={0}
        max={max}
        value={value}
        aria-valuetext={said}
        style={{ '--filled': `${(value / max) * 100}%` } as CSSProperties}
        onChange={(event) => onChange(Number(event.currentTarget.value))}
      />
    </div>
  );
}
