import { Link } from '@tanstack/react-router';

/** Above the title of a page about one client: back to the client. There is no name yet while the page loads. */
export function ClientLink({ clientId, name = '…' }: { clientId: string; name: string | undefined }) {
  return (
    <Link to="/clients/$clientId" params={{ clientId }} className="link small">
      {name}
    </Link>
  );
}
