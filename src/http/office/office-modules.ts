import type { RouteModule } from '../route-module.ts';
import type { OfficePorts } from './office-ports.ts';

/** Every page of the office's app has its routes here: one module a page. */
export function officeModules(_ports: OfficePorts): RouteModule[] {
  return [];
}
