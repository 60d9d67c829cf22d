/** The engine as it is. */
export function authorizedGateway<Gateway>(gateway: Gateway): Gateway {
  return gateway;
}
