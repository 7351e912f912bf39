import type { TemplateTier } from './template.ts';

/**
 * Colours of the tiers: dark text is legible on all of them, and they differ in lightness or in the
 * blue–yellow direction, which colour-blind people keep.
 */
const TIER_COLOURS = {
  Hot: '#f4a582',
  Warm: '#ffe699',
  Cold: '#9ecae1',
  Disqualified: '#e0e0e0',
} as const;

/** Hot, Warm, Cold and Disqualified, with what sales does about each. */
export function tiers(
  actions: Readonly<Record<'Hot' | 'Warm' | 'Cold', string>>,
  hours: { readonly hot: number; readonly warm: number },
): readonly TemplateTier[] {
  return [
    { tier: 'Hot', colour: TIER_COLOURS.Hot, action: actions.Hot, followUpHours: hours.hot },
    { tier: 'Warm', colour: TIER_COLOURS.Warm, action: actions.Warm, followUpHours: hours.warm },
    { tier: 'Cold', colour: TIER_COLOURS.Cold, action: actions.Cold },
    { tier: 'Disqualified', colour: TIER_COLOURS.Disqualified, action: 'Do not contact' },
  ];
}

/** Actions of the four quadrants of Fit and Engagement. */
export const QUADRANT_ACTIONS = {
  highFitHighEngagement: 'Sales now',
  highFitLowEngagement: 'Nurture, not ready yet',
  lowFitHighEngagement: 'Qualify by hand: curious but not ideal',
  lowFitLowEngagement: 'Keep out of the way',
} as const;
