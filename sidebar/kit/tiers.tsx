import { percent, plural } from './figures.ts';

/** A tier's name beside its colour: the word says it, the colour helps the eye. */
export function TierTag({ tier, colour }: { readonly tier: string; readonly colour: string | undefined }) {
  return (
    <span class="tier-tag">
      <Swatch colour={colour} />
      <span class="tier-name">{tier === '' ? 'No tier' : tier}</span>
    </span>
  );
}

/** A tier's colour; an outline for a tier without one. */
function Swatch({ colour }: { readonly colour: string | undefined }) {
  return colour ? (
    <span class="swatch" style={{ background: colour }} aria-hidden="true" />
  ) : (
    <span class="swatch uncoloured" aria-hidden="true" />
  );
}

export interface TierShare {
  readonly tier: string;
  readonly leads: number;
  /** `#rrggbb`; undefined for a tier without a colour. */
  readonly colour: string | undefined;
  /** Stands behind the number, such as what it was before. */
  readonly aside?: string;
}

/** How the leads fall into tiers: one bar, and beneath it each tier's colour, name, number and share. */
export function TierBar({ shares }: { readonly shares: readonly TierShare[] }) {
  const all = shares.reduce((sum, { leads }) => sum + leads, 0);
  if (all === 0) return null;
  return (
    <div class="tier-bar">
      <div class="tier-stack" aria-hidden="true">
        {shares
          .filter(({ leads }) => leads > 0)
          .map(({ tier, leads, colour }) => (
            <span
              key={tier}
              class="tier-part"
              style={{ flexGrow: leads, ...(colour ? { background: colour } : {}) }}
              title={`${tier}: ${plural(leads, 'lead')}`}
            />
          ))}
      </div>
      <ul class="tier-list">
        {shares.map(({ tier, leads, colour, aside }) => (
          <li key={tier}>
            <TierTag tier={tier} colour={colour} />
            <span class="figure">
              {leads.toLocaleString('en')}
              {aside !== undefined && <span class="figure-aside"> {aside}</span>}
            </span>
            <span class="figure share">{percent(leads / all)}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}
