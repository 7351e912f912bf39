/** A failure that the script sees as an exception of a service. Its message is what live says, or begins `host: `. */
export class ServiceError extends Error {}
