export function SurchargesPage() {
  return null;
}
