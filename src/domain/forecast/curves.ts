/** The logarithm of the gamma function for a positive number, by Stirling's series from 8 on; exact to ten digits. */
export function logGamma(value: number): number {
  let shift = 0;
  let x = value;
  while (x < 8) {
    shift += Math.log(x);
    x += 1;
  }
  const inverse = 1 / (x * x);
  const series = (1 / 12 - inverse * (1 / 360 - inverse * (1 / 1260 - inverse / 1680))) / x;
  return (x - 0.5) * Math.log(x) - x + 0.5 * Math.log(2 * Math.PI) + series - shift;
}

/** The logarithm of what Student's t of so many degrees of freedom is multiplied by, so that its density has the area one. */
export function logTConstant(freedom: number): number {
  return logGamma((freedom + 1) / 2) - logGamma(freedom / 2) - 0.5 * Math.log(freedom * Math.PI);
}

/** The logarithm of the density of Student's t; `constant` is {@link logTConstant}. */
export function logTDensity(value: number, freedom: number, constant: number): number {
  return constant - ((freedom + 1) / 2) * Math.log1p((value * value) / freedom);
}

export function normalDensity(value: number): number {
  return Math.exp(-0.5 * value * value) / Math.sqrt(2 * Math.PI);
}

/** The part of a bell-shaped curve that lies at or below a value; exact to seven digits. Source: Abramowitz and Stegun 26.2.17. */
export function normalBelow(value: number): number {
  const t = 1 / (1 + 0.231_641_9 * Math.abs(value));
  const series =
    t * (0.319_381_53 + t * (-0.356_563_782 + t * (1.781_477_937 + t * (-1.821_255_978 + t * 1.330_274_429))));
  const beyond = normalDensity(value) * series;
  return value > 0 ? 1 - beyond : beyond;
}
