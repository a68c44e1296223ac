/**
 * Serialises the replies of a route as they are. For long replies typed by their schema, which reading
 * through once more would take longer than making.
 */
export function plainJson(): (reply: unknown) => string {
  return (reply) => JSON.stringify(reply);
}
