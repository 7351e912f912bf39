const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

/** Text of XML with its entities turned back. */
export function decodeXml(text: string): string {
  return text.replace(
    /&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi,
    (match, hex?: string, decimal?: string, name?: string) => {
      if (name !== undefined) return ENTITIES[name] ?? match;
      const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
      return code <= 0x10ffff ? String.fromCodePoint(code) : match;
    },
  );
}

/** Attributes of a start tag, their names without a prefix. */
export function xmlAttributes(tag: string): Record<string, string> {
  const attributes: Record<string, string> = {};
  for (const [, name = '', double, single] of tag.matchAll(
    /(?:[\w]+:)?([\w]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g,
  )) {
    attributes[name] = decodeXml(double ?? single ?? '');
  }
  return attributes;
}

/** An element's start tag and what is between it and its end tag. */
export interface XmlElement {
  readonly attributes: Record<string, string>;
  readonly content: string;
}

/** The elements of a name in a stretch of XML, whatever their prefix; elements of the same name do not nest. */
export function xmlElements(xml: string, name: string): XmlElement[] {
  const pattern = new RegExp(`<(?:\\w+:)?${name}(\\s[^>]*?)?(?:/>|>([\\s\\S]*?)</(?:\\w+:)?${name}>)`, 'g');
  return [...xml.matchAll(pattern)].map(([, tag = '', content = '']) => ({
    attributes: xmlAttributes(tag),
    content,
  }));
}

/** Text of the first element of a name, without the tags inside it. */
export function xmlText(xml: string, name: string): string | undefined {
  const content = xmlElements(xml, name)[0]?.content;
  return content === undefined ? undefined : decodeXml(content.replace(/<[^>]*>/g, ''));
}
