// Who keeps the register. A drill names responses one by one, so it is for owners.
import type { Member } from '../workspaces/membership.ts';

export const mayKeepRegister = (by: Member): boolean => by.role !== 'reader';
export const mayNameOfficer = (by: Member): boolean => by.role === 'owner';
export const mayRunDrill = (by: Member): boolean => by.role === 'owner';
