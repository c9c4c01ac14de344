/** The mark: one beat in time, one late. */
export function Brand() {
  return (
    <>
      <svg className="taktlinje" width="30" height="20" viewBox="0 0 30 20" aria-hidden="true">
        <path d="M1 10h28" stroke="var(--line-strong)" />
        <path d="M8 2v16M20 2v16" stroke="var(--ink)" strokeWidth="2" />
        <circle className="dot" cx="8" cy="10" r="4" />
        <path className="stem" d="M20 10h6" />
        <circle className="dot is-late" cx="25" cy="10" r="4" />
      </svg>
      Takt
    </>
  );
}
