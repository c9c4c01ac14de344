/** So many equally likely values stand for a distribution of lengths. */
export const lengthSteps = 1024;

let known: Float64Array | undefined;

/**
 * The middle of each of {@link lengthSteps} equally likely parts of the standard normal distribution, in order. Worked out with plus, minus, times and divide
 * only, which every machine rounds alike; `Math.exp` and `Math.log` are not promised to.
 * Source: the series of Marsaglia 2004, "Evaluating the normal distribution", turned round by halving.
 */
export function standardNormalSteps(): Float64Array {
  known ??= Float64Array.from({ length: lengthSteps }, (_, step) => findNormal((step + 0.5) / lengthSteps));
  return known;
}

function findNormal(share: number): number {
  if (share < 0.5) return -findNormal(1 - share);
  let low = 0;
  let high = 8;
  // Forty halvings leave less than a hundred-thousand-millionth.
  for (let turn = 0; turn < 40; turn += 1) {
    const middle = (low + high) / 2;
    if (shareBelow(middle) < share) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

function shareBelow(value: number): number {
  let sum = value;
  let term = value;
  for (let odd = 3; term > 1e-17 * sum; odd += 2) {
    term *= (value * value) / odd;
    sum += term;
  }
  return 0.5 + (sum * exponential((-value * value) / 2)) / 2.5066282746310002;
}

/** e to a power, by the series of its 1,024th part, squared ten times. */
export function exponential(power: number): number {
  const part = power / 1024;
  let sum = 1;
  let term = 1;
  for (let place = 1; place <= 12; place += 1) {
    term *= part / place;
    sum += term;
  }
  for (let turn = 0; turn < 10; turn += 1) sum *= sum;
  return sum;
}
