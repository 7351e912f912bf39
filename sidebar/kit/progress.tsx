export interface ProgressProps {
  readonly label: string;
  /** Left out where nobody knows how far it is. */
  readonly value?: number;
  readonly max?: number;
}

export function Progress({ label, value, max }: ProgressProps) {
  return value === undefined ? (
    <progress class="progress" aria-label={label} />
  ) : (
    <progress class="progress" aria-label={label} value={value} max={max} />
  );
}
