import { type ReactNode, useEffect, useState } from 'react';
import './waiting.css';

/** What ends sooner is not shown to wait. */
const LONG_MS = 250;

/** A part of the screen whose next answer is on its way. It is dimmed once that lasts: what comes at once does not flicker. */
export function Waiting({
  isBusy,
  className,
  children,
}: {
  readonly isBusy: boolean;
  readonly className: string;
  readonly children: ReactNode;
}) {
  const [isLong, setLong] = useState(false);
  useEffect(() => {
    if (!isBusy) return;
    const timer = setTimeout(() => setLong(true), LONG_MS);
    return () => {
      clearTimeout(timer);
      setLong(false);
    };
  }, [isBusy]);
  return (
    <div className={isLong ? `${className} waiting-long` : className} aria-busy={isBusy}>
      {children}
    </div>
  );
}
