import './progress-line.css';

export interface ProgressPlace {
  key: string;
  label: string;
  /** Under the label: a day, what became of it; empty where there is nothing to say. */
  note: string;
  look: 'past' | 'now' | 'ahead';
}

interface ProgressLineProps {
  /** What the line is, for whoever hears it. */
  label: string;
  /** Steps are taken one after the other, and one of them is now. Days come by themselves, and today is set among them. */
  of: 'steps' | 'days';
  places: readonly ProgressPlace[];
}

/** What lies between a beginning and an end, in its order, with where it stands; one under the other on a phone. */
export function ProgressLine({ label, of, places }: ProgressLineProps) {
  return (
    <ol className={`progress-line is-of-${of}`} aria-label={label}>
      {places.map(({ key, label: words, note, look }) => (
        <li
          key={key}
          className={`is-${look}`}
          {...(look === 'now' ? { 'aria-current': of === 'steps' ? ('step' as const) : ('date' as const) } : {})}
        >
          <b>{words}</b>
          <span className="small">{note}</span>
        </li>
      ))}
    </ol>
  );
}
