import fs from 'node:fs';
import path from 'node:path';

/**
 * Whether a user without privileges may enter `file` and every folder above it, judged from owners and mode bits.
 * Access lists are not read: at worst a reachable path is taken for an unreachable one, which costs a copy.
 */
export function canReach(file: string, user: { uid: number; gid: number }): boolean {
  for (let at = path.resolve(file); ; at = path.dirname(at)) {
    const { uid, gid, mode } = fs.statSync(at);
    const bits = uid === user.uid ? mode >> 6 : gid === user.gid ? mode >> 3 : mode;
    if ((bits & 0o1) === 0) return false;
    if (at === path.dirname(at)) return true;
  }
}
