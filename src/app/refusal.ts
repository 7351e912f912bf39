/** What a use case refuses to do, in a sentence for the person. */
export class Refusal extends Error {}
