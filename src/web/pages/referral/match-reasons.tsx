interface MatchReasonsProps {
  reasons: readonly string[];
  gaps: readonly string[];
}

/** Why an office suits, and under it what is missing or not known. */
export function MatchReasons({ reasons, gaps }: MatchReasonsProps) {
  return (
    <ul className="match-reasons">
      {reasons.map((reason) => (
        <li key={reason}>{reason}</li>
      ))}
      {gaps.map((gap) => (
        <li key={gap} className="muted">
          {gap}
        </li>
      ))}
    </ul>
  );
}
