/**
 * What is believed before there are data. Each weighs as much as a few deliveries or clients and is outweighed by the first dozen; none is fitted to a file.
 * Chosen 2026-11-28: a delivery lies within some weeks of its deadline, and clients differ about as much as one client's deliveries do.
 */
export const forecastPrior = {
  /** How far the office's usual day may lie from the deadline, as a standard deviation. */
  officeDays: 14,
  /** How far one client's deliveries spread around its usual day. */
  spreadDays: 7,
  /** How far clients lie from each other. */
  clientDays: 7,
  /** How far one client's kinds of duty lie from each other. */
  pairDays: 3,
  /** How far a kind of duty, or a value of a factor, moves the day. */
  effectDays: 5,
  /** As many clients, or values of a factor, do the three above weigh. */
  weight: 2,
  /** As many deliveries the bell-shaped curve weighs beside the errors that were seen. */
  shapeWeight: 10,
} as const;

/** Between these the history itself chooses, by which would have foreseen its deliveries best. The first is taken where it cannot tell. */
export const forecastChoices = {
  /** After so many days a delivery counts half. */
  halfLifeDays: [Number.POSITIVE_INFINITY, 365, 180, 90, 45],
  /** As many deliveries the spread of all clients weighs beside a client's own. */
  spreadWeight: [8, 2, 4, 16, 32, 128],
  /** By how much of itself the spread grows with each day that a delivery is expected later; as a variance. */
  spreadGrowth: [0, 0.01, 0.02, 0.04, 0.06],
  /** Degrees of freedom of Student's t: few where a delivery far off is nothing unusual. */
  tail: [8, 3, 40],
  /** As many deliveries the level above weighs beside a client's own, in the counts of days and of outcomes. */
  countWeight: [4, 1, 2, 8, 16, 32, 64],
} as const;
