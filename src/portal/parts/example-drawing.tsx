/** A receipt as a drawing: cut off at the foot, blurred, or fine. The words beside it say the same. */
export function ExampleDrawing({ fault }: { fault: 'cut-off' | 'unreadable' | null }) {
  const top = fault === 'cut-off' ? 34 : 14;
  const lines = [0, 1, 2, 3, 4];
  return (
    <svg viewBox="0 0 160 120" aria-hidden="true" focusable="false" opacity={fault === 'unreadable' ? 0.55 : 1}>
      <rect width="160" height="120" rx="10" fill="#dfe4e1" />
      <rect x="50" y={top} width="60" height="92" fill="#fff" />
      <rect x="60" y={top + 8} width="40" height="5" fill="#47564f" />
      {lines.map((line) => (
        <rect
          key={line}
          x="58"
          y={top + 22 + line * 10}
          width={fault === 'unreadable' ? 44 : 30}
          height={fault === 'unreadable' ? 7 : 3}
          fill="#9aa8a1"
        />
      ))}
      <rect x="82" y={top + 76} width="20" height="7" fill="#176b3f" />
      {fault === 'cut-off' && <rect y="104" width="160" height="16" fill="#9aa8a1" />}
    </svg>
  );
}
