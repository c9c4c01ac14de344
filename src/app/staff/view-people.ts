import type { PeopleView } from '../../http/contract/office-people.ts';
import type { OfficeScope } from '../office/office-scope.ts';
import { viewClosures, viewOffice } from '../office/view-settings.ts';
import { viewAbsences, viewStaff } from './view-staff.ts';

/** Who works at the office, when they are away, when it is closed, and what it has chosen about itself. */
export async function viewPeople(scope: OfficeScope): Promise<PeopleView> {
  return {
    staff: await viewStaff(scope),
    absences: await viewAbsences(scope),
    closures: await viewClosures(scope),
    office: await viewOffice(scope),
  };
}
