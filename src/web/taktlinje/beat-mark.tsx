interface BeatMarkProps {
  x: number;
  y: number;
  late: boolean;
  kind: 'delivered' | 'returned' | 'hollow';
  radius: number;
}

/** The dot of one beat: filled when delivered, ringed when it was sent back on the way, hollow when nothing has come. */
export function BeatMark({ x, y, late, kind, radius }: BeatMarkProps) {
  const tone = late ? ' is-late' : '';
  if (kind === 'hollow') return <circle className={`hollow${tone}`} cx={x} cy={y} r={radius} />;
  if (kind === 'delivered') return <circle className={`dot${tone}`} cx={x} cy={y} r={radius} />;
  const ring = radius > 4 ? 8 : 5;
  return (
    <>
      <circle className="ring-ground" cx={x} cy={y} r={ring + 0.5} />
      <circle className={`ring${tone}`} cx={x} cy={y} r={ring} />
      <circle className={`dot${tone}`} cx={x} cy={y} r={radius > 4 ? 3.5 : 2.25} />
    </>
  );
}
