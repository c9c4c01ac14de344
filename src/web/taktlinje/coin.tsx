import type { Beat } from '../../http/contract/office.ts';

/** Filled = approved, outlined = proposed or running, dashed = resting, struck = free or waived. */
export function Coin({ x, y, coin, scale = 1 }: { x: number; y: number; coin: Beat['coin']; scale?: number }) {
  if (coin === null) return null;
  const look = coin === 'approved' ? 'coin' : coin === 'resting' ? 'coin coin-open coin-resting' : 'coin coin-open';
  const s = scale;
  return (
    <g>
      <path className={look} d={`M${x - 4 * s} ${y}v${2.5 * s}a${4 * s} ${2.2 * s} 0 0 0 ${8 * s} 0v${-2.5 * s}`} />
      <ellipse className={look} cx={x} cy={y} rx={4 * s} ry={2.2 * s} />
      {coin === 'free' && <path className="strike" d={`M${x - 5 * s} ${y + 5.5 * s}l${10 * s} ${-8.5 * s}`} />}
    </g>
  );
}
