import type { DemoWorld } from './demo-world.ts';

/** What a duty is called in every demo of the same seed, where its id is another each time: chance hangs on this. */
export function nameDuty(world: Pick<DemoWorld, 'orgnrs'>, duty: { client_id: string; duty_key: string }): string {
  return `${world.orgnrs.get(duty.client_id) ?? ''}/${duty.duty_key}`;
}
