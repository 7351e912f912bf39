/** What is known at once, or will be: a script in a worker can wait, one in Node cannot. */
export type Answer<Value> = Value | Promise<Value>;

/** Goes on with an answer as soon as it is there. */
export function whenAnswered<Value, Result>(
  answer: Answer<Value>,
  goOn: (value: Value) => Result,
): Answer<Result> {
  return answer instanceof Promise ? answer.then(goOn) : goOn(answer);
}
