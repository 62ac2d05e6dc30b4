'use client';

import { type ReactNode, useEffect, useRef, useState } from 'react';
import { classNames } from '#app/components/class-names.ts';

/** The drawn cover until the picture has loaded, and for good if it doesn't. */
export function CoverPicture({
  address,
  className,
  children,
}: {
  address: string;
  className?: string | undefined;
  children: ReactNode; // the drawn cover
}) {
  const [loaded, setLoaded] = useState(false);
  const picture = useRef<HTMLImageElement>(null);
  // It may have loaded before this script did.
  useEffect(() => {
    if (picture.current?.complete === true && picture.current.naturalWidth > 1) setLoaded(true);
  }, []);
  return (
    <span className={classNames('relative block aspect-2/3 overflow-hidden', className)}>
      {children}
      {/* biome-ignore lint/performance/noImgElement: it comes from elsewhere, in the size shown */}
      <img
        ref={picture}
        src={address}
        alt=""
        loading="lazy"
        decoding="async"
        referrerPolicy="no-referrer"
        onLoad={() => setLoaded(true)}
        onError={() => setLoaded(false)}
        className={classNames(
          'absolute inset-0 size-full object-cover transition-opacity duration-300',
          loaded ? 'opacity-100' : 'opacity-0',
        )}
      />
    </span>
  );
}
