import { methodsOf, type ServiceDefinition, takes } from './service-definition.ts';

/** State behind `Session`. */
export class SessionState {
  readonly kind = 'Session';
}

/** State behind a `User`: the one who runs the script. */
export class UserState {
  readonly kind = 'User';
}

const session = methodsOf<SessionState>();

export const sessionService: ServiceDefinition<SessionState> = {
  name: 'Session',
  methods: {
    getScriptTimeZone: session.free([takes()], (_, { scriptTimeZone }) => scriptTimeZone),
    getActiveUser: session.free([takes()], () => new UserState()),
    getEffectiveUser: session.free([takes()], () => new UserState()),
  },
};

const user = methodsOf<UserState>();

export const userService: ServiceDefinition<UserState> = {
  name: 'Session.User',
  methods: {
    // A custom function does not learn who looks at it.
    getEmail: user.free([takes()], (_, { userEmail, permission }) =>
      permission === 'FULL' ? userEmail : '',
    ),
  },
};
