/** An e-mail address or a number; where it is too long for its place it breaks before the @. */
export function Address({ to }: { to: string }) {
  const [name, ...rest] = to.split('@');
  return (
    <bdi>
      {name}
      {rest.length > 0 && (
        <>
          <wbr />@{rest.join('@')}
        </>
      )}
    </bdi>
  );
}
