import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { DocumentKind } from '../../contract/document.ts';
import type { ExceptionKind } from '../../contract/page.ts';
import type { PreviewRequest } from '../../contract/preview.ts';
import type { DataDesk, PageOf } from './data-desk.ts';

/** Keys of what the Data screen asks; whatever a write may change is asked anew after it. */
export const importsOptions = (desk: DataDesk) => queryOptions({ queryKey: ['imports'], queryFn: ({ signal }) => desk.imports(signal) });

export const quarantineOptions = (desk: DataDesk, page: PageOf) =>
  queryOptions({
    queryKey: ['quarantine', page],
    queryFn: ({ signal }) => desk.quarantine(page, signal),
    placeholderData: keepPreviousData,
  });

export const exceptionsOptions = (desk: DataDesk, kind: ExceptionKind, page: PageOf) =>
  queryOptions({
    queryKey: ['exceptions', kind, page],
    queryFn: ({ signal }) => desk.exceptions(kind, page, signal),
  });

export const calendarOptions = (desk: DataDesk, reference: string) =>
  queryOptions({ queryKey: ['calendar', reference], queryFn: ({ signal }) => desk.calendar(reference, signal) });

export const policyOptions = (desk: DataDesk, reference: string) =>
  queryOptions({ queryKey: ['policy', reference], queryFn: ({ signal }) => desk.policy(reference, signal) });

export const versionsOptions = (desk: DataDesk, kind: DocumentKind, id: string) =>
  queryOptions({ queryKey: ['versions', kind, id], queryFn: ({ signal }) => desk.versions(kind, id, signal) });

export const previewOptions = (desk: DataDesk, request: PreviewRequest) =>
  queryOptions({
    queryKey: ['preview', JSON.stringify(request)],
    queryFn: ({ signal }) => desk.preview(request, signal),
    // a draft is asked of the server once; it is as large as a calendar
    gcTime: 60_000,
  });
