import type { InquiryKind } from '../core/inquiry.ts';
import type { DemoCategory, DemoChannel, DemoDirectorate, DemoGovernorate } from './labels.ts';

/** What an invented housing ministry is asked about, and how fast it answers. None of it describes a real one. */
export interface CategoryProfile {
  readonly id: DemoCategory;
  readonly directorate: DemoDirectorate;
  /** share of all inquiries, in per cent */
  readonly weight: number;
  readonly kinds: readonly (readonly [InquiryKind, number])[];
  /** factor on the ministry's usual time to a first response */
  readonly responseFactor: number;
  /** median working days from response to resolution, where the response is not the resolution */
  readonly resolutionDays: number;
  /** working days agreed to settle a case; null: it is settled when its project is, and no time limit was agreed */
  readonly limitDays: number | null;
  /** share that waits for a project or a budget, whatever was answered */
  readonly waitingShare: number;
}

const mix = (enquiry: number, complaint: number, suggestion: number, observation: number): CategoryProfile['kinds'] => [
  ['enquiry', enquiry],
  ['complaint', complaint],
  ['suggestion', suggestion],
  ['observation', observation],
];

export const CATEGORIES: readonly CategoryProfile[] = [
  {
    id: 'housing-application',
    directorate: 'housing-services',
    weight: 18,
    kinds: mix(68, 24, 3, 5),
    responseFactor: 0.85,
    resolutionDays: 7,
    limitDays: 30,
    waitingShare: 0,
  },
  {
    id: 'unit-allocation',
    directorate: 'housing-services',
    weight: 12,
    kinds: mix(46, 44, 3, 7),
    responseFactor: 1,
    resolutionDays: 12,
    limitDays: null,
    waitingShare: 0.62,
  },
  {
    id: 'rent-allowance',
    directorate: 'housing-services',
    weight: 9,
    kinds: mix(60, 34, 2, 4),
    responseFactor: 0.8,
    resolutionDays: 5,
    limitDays: 30,
    waitingShare: 0,
  },
  {
    id: 'housing-loan',
    directorate: 'housing-finance',
    weight: 10,
    kinds: mix(62, 28, 4, 6),
    responseFactor: 0.9,
    resolutionDays: 8,
    limitDays: 30,
    waitingShare: 0,
  },
  {
    id: 'social-finance',
    directorate: 'housing-finance',
    weight: 9,
    kinds: mix(64, 24, 6, 6),
    responseFactor: 0.9,
    resolutionDays: 8,
    limitDays: 30,
    waitingShare: 0,
  },
  {
    id: 'unit-maintenance',
    directorate: 'maintenance',
    weight: 14,
    kinds: mix(14, 66, 3, 17),
    responseFactor: 1.5,
    resolutionDays: 24,
    limitDays: 60,
    waitingShare: 0.05,
  },
  {
    id: 'utility-connection',
    directorate: 'housing-projects',
    weight: 5,
    kinds: mix(30, 54, 4, 12),
    responseFactor: 1.15,
    resolutionDays: 24,
    limitDays: null,
    waitingShare: 0.6,
  },
  {
    id: 'project-progress',
    directorate: 'housing-projects',
    weight: 6,
    kinds: mix(58, 22, 8, 12),
    responseFactor: 1.05,
    resolutionDays: 10,
    limitDays: null,
    waitingShare: 0.35,
  },
  {
    id: 'title-deed',
    directorate: 'property-affairs',
    weight: 6,
    kinds: mix(54, 38, 2, 6),
    responseFactor: 1.1,
    resolutionDays: 12,
    limitDays: 30,
    waitingShare: 0,
  },
  {
    id: 'land-use',
    directorate: 'urban-planning',
    weight: 5,
    kinds: mix(36, 30, 14, 20),
    responseFactor: 1.2,
    resolutionDays: 20,
    limitDays: null,
    waitingShare: 0.55,
  },
  {
    id: 'digital-service',
    directorate: 'information-systems',
    weight: 4,
    kinds: mix(40, 36, 14, 10),
    responseFactor: 0.6,
    resolutionDays: 4,
    limitDays: 30,
    waitingShare: 0,
  },
  {
    id: 'staff-conduct',
    directorate: 'customer-relations',
    weight: 2,
    kinds: mix(6, 70, 8, 16),
    responseFactor: 0.8,
    resolutionDays: 6,
    limitDays: 30,
    waitingShare: 0,
  },
];

/** Shares of the channels at the start, at the end, and while counters were closed, in per cent. */
export const CHANNELS: readonly {
  readonly id: DemoChannel;
  readonly first: number;
  readonly last: number;
  readonly closed: number;
  readonly responseFactor: number;
}[] = [
  { id: 'tawasul', first: 33, last: 41, closed: 44, responseFactor: 0.95 },
  { id: 'contact-centre', first: 21, last: 14, closed: 22, responseFactor: 0.9 },
  { id: 'service-centre', first: 19, last: 10, closed: 1, responseFactor: 0.85 },
  { id: 'mobile-app', first: 4, last: 11, closed: 8, responseFactor: 0.95 },
  { id: 'website', first: 10, last: 9, closed: 12, responseFactor: 1 },
  { id: 'whatsapp', first: 2, last: 8, closed: 5, responseFactor: 0.85 },
  { id: 'email', first: 7, last: 4, closed: 6, responseFactor: 1.45 },
  { id: 'social-media', first: 4, last: 3, closed: 2, responseFactor: 1.05 },
];

export const GOVERNORATES: readonly (readonly [DemoGovernorate | null, number])[] = [
  ['northern', 37],
  ['southern', 24],
  ['muharraq', 21],
  ['capital', 15],
  [null, 3],
];
