export function OutsidePage() {
  return null;
}
