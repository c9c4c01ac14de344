export * from './decide-course.ts';
export * from './find-course-reasons.ts';
