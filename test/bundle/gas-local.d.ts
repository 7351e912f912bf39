declare module 'gas-local' {
  const gas: {
    require(
      folder: string,
      services?: Record<string, unknown>,
    ): Record<string, (...values: unknown[]) => unknown>;
  };
  export default gas;
}
