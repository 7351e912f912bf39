import { Enumeration } from './enumeration.ts';
import type { ServiceDefinition } from './service-definition.ts';

/** State behind `ScriptApp`. */
export class ScriptAppState {
  readonly kind = 'ScriptApp';
}

const authMode = new Enumeration('ScriptApp.AuthMode', ['NONE', 'CUSTOM_FUNCTION', 'LIMITED', 'FULL']);

export const scriptAppService: ServiceDefinition<ScriptAppState> = {
  name: 'ScriptApp',
  methods: {},
  constants: { AuthMode: authMode },
};
