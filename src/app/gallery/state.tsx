import type { ReactNode } from 'react';

export interface StateProps {
  /** what is different here; for whoever builds, in English */
  readonly name: string;
  /** px, where a piece follows the room it is given */
  readonly width?: number;
  /** what its first button does above the page when it is pressed or focused; that has a picture of its own */
  readonly opens?: 'press' | 'focus';
  readonly children: ReactNode;
}

/** One state of a piece, under its name. */
export function State({ name, width, opens, children }: StateProps) {
  return (
    <div className="gallery-state" data-opens={opens} style={{ inlineSize: width }}>
      <p className="gallery-name" lang="en" dir="ltr">
        {name}
      </p>
      {children}
    </div>
  );
}
