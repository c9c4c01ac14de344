/** The process that was at work is gone, in the middle of something. Only the simulation throws it, and only the simulation catches it. */
export class Killed extends Error {
  constructor(where: string) {
    super(`killed at ${where}`);
  }
}
