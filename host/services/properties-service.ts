import type { SpreadsheetDocument } from '../workbook/spreadsheet-document.ts';
import { flag, options, text } from './parameter-types.ts';
import type { ServiceContext } from './service-context.ts';
import { methodsOf, type ServiceDefinition, takes } from './service-definition.ts';
import { ServiceError } from './service-error.ts';

/** Bytes of one value with its key, and of a whole store. */
const VALUE_LIMIT = 9 * 1024;
const STORE_LIMIT = 500 * 1024;

/** A change of Univer's model of our own, so that saving hears of it at once, as of any other. */
const SET_PROPERTIES = 'spreadsheet.mutation.set-properties';

interface SetProperties {
  readonly properties: Record<string, string>;
}

/** State behind `PropertiesService`. */
export class PropertiesServiceState {
  readonly kind = 'PropertiesService';

  /** Makes the properties of a document known to Univer; once for each document. */
  constructor(document: SpreadsheetDocument) {
    const { CommandType, ICommandService } = document.modules;
    document.get(ICommandService).registerCommand({
      id: SET_PROPERTIES,
      type: CommandType.MUTATION,
      handler: (_, params: object) => {
        document.state.properties = (params as SetProperties).properties;
        return true;
      },
    });
  }
}

/** State behind the `Properties` of the document. */
export class PropertiesState {
  readonly kind = 'Properties';
}

const service = methodsOf<PropertiesServiceState>();

export const propertiesService: ServiceDefinition<PropertiesServiceState> = {
  name: 'PropertiesService',
  methods: { getDocumentProperties: service.property([takes()], () => new PropertiesState()) },
};

const store = methodsOf<PropertiesState>();

export const propertiesStoreService: ServiceDefinition<PropertiesState> = {
  name: 'PropertiesService.Properties',
  methods: {
    getProperty: store.property([takes(text)], (_, { document }, key) => {
      const { properties } = document.state;
      return Object.hasOwn(properties, key) ? properties[key] : null;
    }),
    getProperties: store.property([takes()], (_, { document }) => ({ ...document.state.properties })),
    setProperty: store.property([takes(text, text)], (state, context, key, value) => {
      keep(context, { ...context.document.state.properties, [key]: value });
      return state;
    }),
    setProperties: store.property(
      [takes(options), takes(options, flag)],
      (state, context, values, deletesOthers = false) => {
        const added = Object.fromEntries(Object.entries(values).map(([key, value]) => [key, String(value)]));
        keep(context, { ...(deletesOthers ? {} : context.document.state.properties), ...added });
        return state;
      },
    ),
    deleteProperty: store.property([takes(text)], (state, { document }, key) => {
      const { [key]: _, ...others } = document.state.properties;
      replace(document, others);
      return state;
    }),
  },
};

function keep({ document }: ServiceContext, properties: Record<string, string>): void {
  const sizes = Object.entries(properties).map(([key, value]) => byteLength(key) + byteLength(value));
  if (sizes.some((size) => size > VALUE_LIMIT)) {
    throw new ServiceError('Argument too large: value');
  }
  if (sizes.reduce((sum, size) => sum + size, 0) > STORE_LIMIT) {
    throw new ServiceError(
      'You have exceeded the property storage quota. Please remove some properties and try again.',
    );
  }
  replace(document, properties);
}

function replace(document: SpreadsheetDocument, properties: Record<string, string>): void {
  const change: SetProperties = { properties };
  document.execute({ id: SET_PROPERTIES }, change);
}

/** Bytes in UTF-8, counted here because the code also runs where there is no Buffer. */
function byteLength(content: string): number {
  let bytes = 0;
  for (const letter of content) {
    const code = letter.codePointAt(0) ?? 0;
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
  }
  return bytes;
}
