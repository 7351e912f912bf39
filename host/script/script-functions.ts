/** A parameter of a top-level function. */
export interface ScriptParameter {
  readonly name: string;
  /** From `@param`; empty where the comment says nothing. */
  readonly description: string;
  /** Declared as `[name]` in `@param`, or with a default. */
  readonly isOptional: boolean;
}

/** A top-level function of the script, read from its text. */
export interface ScriptFunction {
  readonly name: string;
  readonly parameters: readonly ScriptParameter[];
  /** The comment's text before its first tag. */
  readonly description: string;
  /** The comment directly above carries `@customfunction`. */
  readonly isCustomFunction: boolean;
}

/**
 * Lists the functions declared at column 0, which in a script of one file are its global functions, with what
 * the JSDoc directly above each says.
 */
export function scriptFunctions(code: string): readonly ScriptFunction[] {
  const declaration =
    /(?:\/\*\*((?:(?!\*\/)[\s\S])*)\*\/[ \t]*\r?\n)?^function[ \t]+([A-Za-z_$][\w$]*)[ \t]*\(([^)]*)\)/gm;
  return [...code.matchAll(declaration)].map(([, comment, name, parameters]) =>
    describe(name ?? '', parameters ?? '', cleanComment(comment ?? '')),
  );
}

function describe(name: string, parameterList: string, comment: string): ScriptFunction {
  const described = new Map<string, Omit<ScriptParameter, 'name'>>();
  for (const tag of comment.matchAll(
    /@param\s+(?:\{[^}]*\}\s*)?(\[?)([A-Za-z_$][\w$]*)[^\s\]]*\]?\s*(?:-\s*)?([^@]*)/g,
  )) {
    described.set(tag[2] ?? '', { isOptional: tag[1] === '[', description: oneLine(tag[3] ?? '') });
  }
  return {
    name,
    parameters: parameterList
      .split(',')
      .map((parameter) => parameter.trim())
      .filter((parameter) => parameter !== '')
      .map((parameter) => {
        const [parameterName = '', byDefault] = parameter.split('=').map((part) => part.trim());
        const said = described.get(parameterName);
        return {
          name: parameterName,
          description: said?.description ?? '',
          isOptional: said?.isOptional === true || byDefault !== undefined,
        };
      }),
    description: oneLine(comment.split(/^@/m)[0] ?? ''),
    isCustomFunction: /^@customfunction\b/im.test(comment),
  };
}

function cleanComment(comment: string): string {
  return comment
    .split('\n')
    .map((line) => line.replace(/^\s*\*?\s?/, '').trimEnd())
    .join('\n');
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
