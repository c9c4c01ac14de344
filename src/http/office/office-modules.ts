import type { RouteModule } from '../route-module.ts';
import { answerRoutes } from './answer-routes.ts';
import { arrivalRoutes } from './arrival-routes.ts';
import { fileRoutes } from './file-routes.ts';
import type { OfficePorts } from './office-ports.ts';
import { outsideRoutes } from './outside-routes.ts';
import { surchargeRoutes } from './surcharge-routes.ts';
import { taskRoutes } from './task-routes.ts';

/** Every page of the office's app has its routes here: one module a page. */
export function officeModules(ports: OfficePorts): RouteModule[] {
  return [
    taskRoutes(ports.context),
    answerRoutes(ports.context),
    arrivalRoutes(ports.context),
    fileRoutes(ports.context, ports.files),
    outsideRoutes(ports.context),
    surchargeRoutes(ports.context),
  ];
}
