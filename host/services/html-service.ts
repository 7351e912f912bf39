import type { HtmlPage } from './interaction.ts';
import { integer, text } from './parameter-types.ts';
import { methodsOf, type ServiceDefinition, takes } from './service-definition.ts';
import { ServiceError } from './service-error.ts';

/** State behind `HtmlService`. */
export class HtmlServiceState {
  readonly kind = 'HtmlService';
}

/** State behind an `HtmlOutput`. */
export class HtmlOutputState {
  constructor(public page: HtmlPage) {}

  with(change: Partial<HtmlPage>): this {
    this.page = { ...this.page, ...change };
    return this;
  }
}

const service = methodsOf<HtmlServiceState>();

export const htmlService: ServiceDefinition<HtmlServiceState> = {
  name: 'HtmlService',
  methods: {
    createHtmlOutput: service.free([takes(), takes(text)], (_, __, html = '') => outputOf(html)),
    createHtmlOutputFromFile: service.free([takes(text)], (_, { htmlFile }, name) => {
      const html = htmlFile(name);
      if (html === undefined) {
        throw new ServiceError(`No HTML file named ${name} was found.`);
      }
      return outputOf(html);
    }),
  },
};

const output = methodsOf<HtmlOutputState>();

export const htmlOutputService: ServiceDefinition<HtmlOutputState> = {
  name: 'HtmlOutput',
  methods: {
    getContent: output.free([takes()], ({ page }) => page.html),
    getTitle: output.free([takes()], ({ page }) => page.title),
    setTitle: output.free([takes(text)], (state, _, title) => state.with({ title })),
    setWidth: output.free([takes(integer)], (state, _, width) => state.with({ width })),
    setHeight: output.free([takes(integer)], (state, _, height) => state.with({ height })),
  },
};

function outputOf(html: string): HtmlOutputState {
  return new HtmlOutputState({ html, title: '', width: undefined, height: undefined });
}
