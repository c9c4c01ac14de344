import type { RouteModule } from '../route-module.ts';
import type { OfficePorts } from './office-ports.ts';
import { importRoutes } from './import-routes.ts';
import { registryRoutes } from './registry-routes.ts';
import { surchargeRoutes } from './surcharge-routes.ts';

/** Every page of the office's app has its routes here: one module a page. */
export function officeModules(ports: OfficePorts): RouteModule[] {
  return [surchargeRoutes(ports.context), importRoutes(ports.context), registryRoutes(ports.registry)];
}
