import type { SimulationOutcome } from './run-simulation.ts';
import type { SimulationCounts } from './simulated-world.ts';

/** One line about a row of seeds. */
export function summariseSimulations(outcomes: readonly SimulationOutcome[], months: number, seconds: number): string {
  const sum = (name: keyof SimulationCounts): number => outcomes.reduce((total, { counts }) => total + counts[name], 0);
  const letters = outcomes.reduce((total, outcome) => total + outcome.letters, 0);
  const broken = outcomes.filter((outcome) => outcome.broken.length > 0).map(({ seed }) => seed);
  const lived = `${outcomes.length} seeds of ${months} months in ${seconds.toFixed(1)} s`;
  const done = `${sum('steps')} steps, ${sum('sweeps')} sweeps, ${letters} letters, ${sum('deliveries')} deliveries, ${sum('decisions')} decisions, ${sum('objections')} objections`;
  const troubles = `${sum('kills')} kills, ${sum('clockSteps')} clock steps, ${sum('fullDisks')} days with a full disk, ${sum('outages')} without workers`;
  return `${lived}: ${done}; ${troubles}; broken: ${broken.length === 0 ? 'none' : broken.join(', ')}`;
}
