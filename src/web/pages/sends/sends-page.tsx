export function SendsPage() {
  return null;
}
