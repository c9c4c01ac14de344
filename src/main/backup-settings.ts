import path from 'node:path';
import { defaultKeepingRule, type KeepingRule } from '../domain/safe-keeping/index.ts';
import { EnvironmentError, read, type Variables } from './read-variable.ts';

/** Where backups go every night, and how long they are kept. */
export interface BackupSettings {
  /** TAKT_BACKUP_FOLDER: a folder on another disk, or `none` where others see to backups. */
  folder: string | undefined;
  /** Whether it lies where Takt puts it by itself: beside the data, with which it may be lost. */
  isBesideData: boolean;
  /** TAKT_BACKUP_DAILY and TAKT_BACKUP_MONTHLY. */
  keep: KeepingRule;
}

export function readBackupSettings(variables: Variables, dataFolder: string): BackupSettings {
  const folder = read(variables, 'TAKT_BACKUP_FOLDER');
  const keep = {
    daily: readCount(variables, 'TAKT_BACKUP_DAILY', defaultKeepingRule.daily),
    monthly: readCount(variables, 'TAKT_BACKUP_MONTHLY', defaultKeepingRule.monthly),
  };
  if (folder === 'none') return { folder: undefined, isBesideData: false, keep };
  const besideData = path.join(dataFolder, 'backups');
  const chosen = folder === undefined ? besideData : path.resolve(folder);
  return { folder: chosen, isBesideData: chosen.startsWith(path.join(dataFolder, path.sep)), keep };
}

function readCount(variables: Variables, name: string, otherwise: number): number {
  const text = read(variables, name);
  if (text === undefined) return otherwise;
  if (!/^[1-9]\d{0,3}$/.test(text))
    throw new EnvironmentError(`${name} is a whole number from 1, for example ${otherwise}.`);
  return Number(text);
}
