"use client";

/** Asks for the page that this one stands in for, under its own address. */
export function TryAgain({ label }: { label: string }) {
  return (
    <button type="button" className="button" onClick={() => location.reload()}>
      {label}
    </button>
  );
}
