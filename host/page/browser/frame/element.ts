/** What an element is made with; text is always a text node, so that no lead's data is ever read as HTML. */
export interface ElementParts {
  readonly className?: string;
  readonly text?: string;
  readonly attributes?: Readonly<Record<string, string>>;
  readonly children?: readonly Node[];
}

export function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  { className, text, attributes = {}, children = [] }: ElementParts = {},
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  if (className !== undefined) {
    made.className = className;
  }
  if (text !== undefined) {
    made.textContent = text;
  }
  for (const [attribute, value] of Object.entries(attributes)) {
    made.setAttribute(attribute, value);
  }
  made.append(...children);
  return made;
}

/** A button that does not submit anything. */
export function button(text: string, className: string, act: () => void): HTMLButtonElement {
  const made = element('button', { className, text, attributes: { type: 'button' } });
  made.addEventListener('click', act);
  return made;
}

/** A × with a name for those who do not see it. */
export function closeButton(name: string, act: () => void): HTMLButtonElement {
  const made = button('×', 'close', act);
  made.setAttribute('aria-label', name);
  return made;
}
