import '../../words/course-words.ts';
import { queryOptions } from '@tanstack/react-query';
import type { CoursesView, CourseView, DecideCourse, NoteCourse } from '../../../http/contract/courses.ts';
import { post, sendRequest } from '../../api/send-request.ts';

export type ProposedCourse = CoursesView['proposed'][number];
export type CourseThresholds = CoursesView['thresholds'];

export const coursesQuery = queryOptions({
  queryKey: ['courses'],
  queryFn: ({ signal }) => sendRequest<CoursesView>('/api/office/courses', { signal }),
});

export const courseQuery = (clientId: string) =>
  queryOptions({
    queryKey: ['course', clientId],
    queryFn: ({ signal }) => sendRequest<CourseView>(`/api/office/clients/${clientId}/course`, { signal }),
  });

export const decideCourse = ({ clientId, ...decision }: DecideCourse & { clientId: string }) =>
  post(`/api/office/clients/${clientId}/course`, decision);
export const noteCourse = ({ clientId, ...note }: NoteCourse & { clientId: string }) =>
  post(`/api/office/clients/${clientId}/course/note`, note);
export const saveThresholds = (course: CourseThresholds) => post('/api/office/settings', { course });
