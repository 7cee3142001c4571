import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { AwardDesk, AwardQuestion } from './award-desk.ts';

/** Keys of what the Award screen asks; a model that is kept nowhere is its own key. */
export const awardModelsOptions = (desk: AwardDesk) =>
  queryOptions({ queryKey: ['award-model', 'models'], queryFn: ({ signal }) => desk.models(signal) });

export const awardScoreOptions = (desk: AwardDesk, question: AwardQuestion) =>
  queryOptions({
    queryKey: ['award', 'score', JSON.stringify(question)],
    queryFn: ({ signal }) => desk.score(question, signal),
    placeholderData: keepPreviousData,
  });

export const awardCyclesOptions = (desk: AwardDesk, question: AwardQuestion) =>
  queryOptions({
    queryKey: ['award', 'cycles', JSON.stringify(question)],
    queryFn: ({ signal }) => desk.cycles(question, signal),
    placeholderData: keepPreviousData,
  });

export const readinessOptions = (desk: AwardDesk, question: AwardQuestion) =>
  queryOptions({
    queryKey: ['award', 'readiness', JSON.stringify(question)],
    queryFn: ({ signal }) => desk.readiness(question, signal),
    placeholderData: keepPreviousData,
  });

export const improvementsOptions = (desk: AwardDesk) =>
  queryOptions({ queryKey: ['award', 'improvements'], queryFn: ({ signal }) => desk.improvements(signal) });
