/** What to say where the activities are too many to be scored in the frame. */
export const TOO_MANY_ACTIVITIES = {
  title: 'Too many activities',
  text: 'More than 300,000 activities are too many to try things on here. Score leads counts them all.',
} as const;
