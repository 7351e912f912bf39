import { useLayoutEffect, useState } from 'preact/hooks';

/** Whether something has been under way for so long that people wonder. */
export function useSlow(isUnderWay: boolean, milliseconds: number): boolean {
  const [isSlow, setSlow] = useState(false);
  useLayoutEffect(() => {
    setSlow(false);
    if (!isUnderWay) return;
    const timer = setTimeout(() => setSlow(true), milliseconds);
    return () => clearTimeout(timer);
  }, [isUnderWay, milliseconds]);
  return isSlow;
}
